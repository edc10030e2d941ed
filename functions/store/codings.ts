import { Coding } from '#shared/contract/open-answers.ts';
import { ABSENT, hasRevision, HOLDS_RESPONSE } from './conditions.ts';
import { getItem, type Item, queryItems, transact, type Write } from './dynamodb.ts';
import { codingKey, codingsPartition, responseKey, SHARDS } from './keys.ts';

/**
 * What staff made of the open answers of a response, and how often it was changed. It stands apart from the
 * answers, so that who publishes needs to read none, and so that coding is no change of an answer; it goes in the same
 * transaction as they do.
 */
export interface StoredCoding {
  readonly coding: Coding;
  readonly revision: number;
}

// Kept as text, as the answers are; who wrote it was this file.
const storedOf = (item: Item | undefined): StoredCoding =>
  item
    ? { coding: Coding.parse(JSON.parse(item['coding'] as string)), revision: Number(item['revision']) }
    : { coding: { themes: {}, quotes: {} }, revision: 0 };

/** What staff made of a response's open answers; nothing, of revision 0, where nobody has looked at it. */
export const readCoding = async (survey: string, lookup: string): Promise<StoredCoding> =>
  storedOf(await getItem('results', codingKey(survey, lookup)));

/** What staff made of open answers, of all responses of a survey in both modes, by lookup. */
export async function readCodings(survey: string): Promise<ReadonlyMap<string, Coding>> {
  const codings = new Map<string, Coding>();
  for (const shard of SHARDS)
    for await (const item of queryItems('results', codingsPartition(survey, shard)))
      codings.set(item['sk'] as string, storedOf(item).coding);
  return codings;
}

/**
 * Puts a coding in the place of the one that was read, where the response still stands.
 *
 * @param also what is written with it, or not at all.
 * @returns `gone` when the response was withdrawn or removed, `raced` when somebody has coded it since; nothing is
 * changed then.
 */
export async function saveCoding(
  { survey, lookup }: { readonly survey: string; readonly lookup: string },
  coding: Coding,
  was: number,
  also: readonly Write[] = [],
): Promise<'saved' | 'gone' | 'raced'> {
  const outcome = await transact([
    { table: 'responses', check: responseKey(survey, lookup), condition: HOLDS_RESPONSE },
    {
      table: 'results',
      put: {
        ...codingKey(survey, lookup),
        revision: was + 1,
        coding: JSON.stringify(coding),
      },
      condition: was === 0 ? ABSENT : hasRevision(was),
    },
    ...also,
  ]);
  if (outcome.done) return 'saved';
  return outcome.refused[0] === true ? 'gone' : 'raced';
}
