import type { KeptMedium } from '#shared/media/medium.ts';
import { mediumKey } from '#shared/media/medium-key.ts';
import { type Act, auditEntry } from './audit.ts';
import { createCache } from './cache.ts';
import { deleteItem, type Item, queryItems, transact } from './dynamodb.ts';
import { mediaPartition, mediumItemKey } from './keys.ts';

const recent = createCache<readonly KeptMedium[]>({ milliseconds: 2000, entries: 100 });

function mediumOf({ pk: _pk, sk: _sk, ...medium }: Item): KeptMedium {
  return medium as unknown as KeptMedium;
}

/** The recordings and pictures of a questionnaire, those of earlier texts among them. */
export async function listMedia(questionnaire: string): Promise<KeptMedium[]> {
  const media: KeptMedium[] = [];
  for await (const item of queryItems('registry', mediaPartition(questionnaire))) media.push(mediumOf(item));
  return media;
}

/** The same as they were at most two seconds ago: for residents, of whom many ask the same. */
export const recentMedia = (questionnaire: string): Promise<readonly KeptMedium[]> =>
  recent.get(questionnaire, () => listMedia(questionnaire));

/** Where a medium belongs, and for the audit of which survey it was put there. */
export interface MediaOwner {
  readonly questionnaire: string;
  readonly survey: string;
}

/** Notes a medium whose file is there already, in the place of the one that stood with the text. */
export async function noteMedium(owner: MediaOwner, medium: KeptMedium, act: Act): Promise<void> {
  const key = mediumItemKey(owner.questionnaire, mediumKey(medium));
  await transact([
    { table: 'registry', put: { ...key, ...medium } },
    await auditEntry(owner.survey, act, `${medium.kind} ${medium.place} ${medium.language}`),
  ]);
  recent.forget(owner.questionnaire);
}

/** Forgets a medium; nothing happens when there is none. Its file goes apart. */
export async function forgetMedium(owner: MediaOwner, medium: KeptMedium, act: Act): Promise<void> {
  const what = `remove ${medium.kind} ${medium.place} ${medium.language}`;
  await transact([await auditEntry(owner.survey, act, what)]);
  await deleteItem('registry', mediumItemKey(owner.questionnaire, mediumKey(medium)));
  recent.forget(owner.questionnaire);
}
