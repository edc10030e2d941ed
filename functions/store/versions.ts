import type { VersionHead } from '#shared/contract/questionnaires.ts';
import type { Questionnaire } from '#shared/questionnaire/questionnaire.ts';
import type { PublishedVersion } from '#shared/questionnaire/version/published-version.ts';
import { createCache } from './cache.ts';
import { ABSENT } from './conditions.ts';
import { contentHash } from './content-hash.ts';
import { getItem, queryItems, transact, type Write } from './dynamodb.ts';
import { partPrefix, versionHeadKey, versionHeadsPartition, versionKey, versionsPartition } from './keys.ts';
import { fromParts, toParts } from './parts.ts';

/** Versions never change, so they may be remembered for as long as the function runs. */
const known = createCache<Questionnaire | undefined>({ milliseconds: Number.POSITIVE_INFINITY, entries: 50 });

/**
 * Publishes a version for good, compressed and in parts, in one transaction: a reader sees all of it or nothing.
 *
 * - `alreadyPublished`: this version holds the same questionnaire.
 * - `versionTaken`: this version holds another questionnaire, which stays.
 * - `tooLarge`: it does not fit a transaction.
 *
 * @param about what is known of it beside its content.
 * @param beside what is written with it or not at all.
 */
export async function publishVersion(
  questionnaire: Questionnaire,
  version: number,
  about: Omit<VersionHead, 'version' | 'languages'> = { origins: {} },
  beside: readonly Write[] = [],
): Promise<'published' | 'alreadyPublished' | 'versionTaken' | 'tooLarge'> {
  const parts = toParts(questionnaire);
  if (!parts) return 'tooLarge';
  const hash = contentHash(questionnaire);
  const head: VersionHead = { version, languages: questionnaire.languages, ...about };
  const outcome = await transact([
    ...parts.map((bytes, part): Write => ({
      table: 'registry',
      put: { ...versionKey(questionnaire.id, version, part), bytes, hash },
      condition: ABSENT,
    })),
    { table: 'registry', put: { ...versionHeadKey(questionnaire.id, version), ...head } },
    ...beside,
  ]);
  known.forget(`${questionnaire.id}#${String(version)}`);
  if (outcome.done) return 'published';
  const standing = await getItem('registry', versionKey(questionnaire.id, version, 0));
  return standing?.['hash'] === hash ? 'alreadyPublished' : 'versionTaken';
}

/** A published version, or `undefined` when there is none with this number. */
export async function readVersion(id: string, version: number): Promise<Questionnaire | undefined> {
  const name = `${id}#${String(version)}`;
  const found = await known.get(name, async () => {
    const parts: Uint8Array[] = [];
    for await (const item of queryItems('registry', versionsPartition(id), { prefix: partPrefix(version) }))
      parts.push(item['bytes'] as Uint8Array);
    // Only what passed the gate of publication is stored, so its shape is known.
    return parts.length === 0 ? undefined : (fromParts(parts) as Questionnaire);
  });
  // What is not there yet may come.
  if (!found) known.forget(name);
  return found;
}

/** What has been published of a questionnaire, the first version first, without its content. */
export async function listVersions(id: string): Promise<VersionHead[]> {
  const heads: VersionHead[] = [];
  for await (const { pk: _pk, sk: _sk, ...head } of queryItems('registry', versionHeadsPartition(id)))
    heads.push(head as unknown as VersionHead);
  return heads;
}

/** Every published version with its content and the names that it changed: what answers are lined up by. */
export async function readPublished(id: string): Promise<PublishedVersion[]> {
  const heads = await listVersions(id);
  return Promise.all(
    heads.map(async ({ version, origins }) => {
      const questionnaire = await readVersion(id, version);
      if (!questionnaire) throw new Error(`${id} has a head but no version ${String(version)}.`);
      return { version, questionnaire, origins };
    }),
  );
}
