import type { Questionnaire } from '#shared/questionnaire/questionnaire.ts';
import { createCache } from './cache.ts';
import { ABSENT } from './conditions.ts';
import { contentHash } from './content-hash.ts';
import { getItem, queryItems, transact } from './dynamodb.ts';
import { partPrefix, versionKey, versionsPartition } from './keys.ts';
import { fromParts, toParts } from './parts.ts';

/** Versions never change, so they may be remembered for as long as the function runs. */
const known = createCache<Questionnaire | undefined>({ milliseconds: Number.POSITIVE_INFINITY, entries: 50 });

/**
 * Publishes a version for good, compressed and in parts, in one transaction: a reader sees all of it or nothing.
 *
 * - `alreadyPublished`: this version holds the same questionnaire.
 * - `versionTaken`: this version holds another questionnaire, which stays.
 * - `tooLarge`: it does not fit a transaction.
 */
export async function publishVersion(
  questionnaire: Questionnaire,
  version: number,
): Promise<'published' | 'alreadyPublished' | 'versionTaken' | 'tooLarge'> {
  const parts = toParts(questionnaire);
  if (!parts) return 'tooLarge';
  const hash = contentHash(questionnaire);
  const outcome = await transact(
    parts.map((bytes, part) => ({
      table: 'registry',
      put: { ...versionKey(questionnaire.id, version, part), bytes, hash },
      condition: ABSENT,
    })),
  );
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
