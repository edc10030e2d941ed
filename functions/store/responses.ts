import type { StoredField } from '#shared/contract/stored-fields.ts';
import type { SurveyMode } from '#shared/contract/survey.ts';
import type { Answers } from '#shared/questionnaire/answer.ts';
import { ABSENT, HOLDS_RESPONSE } from './conditions.ts';
import { contentHash } from './content-hash.ts';
import { getItem, getItems, type Item, putItem, queryItems, transact } from './dynamodb.ts';
import { codingKey, RESPONSES, responseKey, responseShard, SHARDS, withdrawalKey } from './keys.ts';
import { readInvitationState, spendInvitation } from './invitations.ts';
import { lookupOf } from './lookup.ts';

/** All that is kept of a submitted interview: no address, no agent, no account, and the day but never the time. */
export interface StoredResponse {
  readonly survey: string;
  readonly channel: string;
  readonly version: number;
  readonly language: string;
  readonly mode: SurveyMode;
  /** The day in Brussels. */
  readonly day: string;
  readonly answers: Answers;
  /** Filled in on a tablet of somebody who helps: a fact about the response, never about a person. */
  readonly assisted?: boolean | undefined;
  /** Made by the demonstration generator. */
  readonly synthetic?: boolean | undefined;
}

/**
 * Counts up with each state of the item: the answers, as often as they are changed, then the tombstone that replaces
 * them, then nothing, when they had been kept long enough.
 */
export const REVISION = { response: 1, tombstone: 1_000_000, removed: 1_000_001 } as const;

export type AcceptOutcome = 'received' | 'alreadyReceived' | 'erased' | 'codeTaken';

/**
 * What makes two submissions the same one: the survey, the version and the answers. Not the channel or the
 * language: the same answers under the same receipt come from the same person, also after a change of language.
 */
export const responseHash = ({ survey, version, answers }: StoredResponse): string =>
  contentHash({ survey, version, answers });

/**
 * Stores a response under its receipt with ONE conditional put.
 *
 * - `received`: it was not there and is now.
 * - `alreadyReceived`: the same answers stand there; nothing changed.
 * - `erased`: it was withdrawn; a late retry does not bring it back.
 * - `codeTaken`: other answers stand there; nothing changed, the caller stores these under another code.
 *
 * @param receipt in canonical form.
 */
export async function acceptResponse(receipt: string, response: StoredResponse): Promise<AcceptOutcome> {
  const item = itemOf(receipt, response);
  const put = await putItem('responses', item, ABSENT);
  return put.stored ? 'received' : comparedWith(put.standing, item.hash);
}

/**
 * The same for who was invited once: the invitation is spent and the response stored, both or neither. Neither item
 * holds anything of the other, nor a time, so that afterwards nobody can say which response an invitation became.
 *
 * - `invitationSpent`, `invitationUnknown`: nothing changed, and nothing stands under this receipt.
 *
 * A retry of what arrived finds its response, and not that its invitation is spent.
 *
 * @param receipt in canonical form.
 * @param invitation in canonical form.
 */
export async function acceptInvited(
  receipt: string,
  response: StoredResponse,
  invitation: string,
): Promise<AcceptOutcome | 'invitationSpent' | 'invitationUnknown'> {
  const item = itemOf(receipt, response);
  const outcome = await transact([
    { table: 'responses', put: item, condition: ABSENT },
    spendInvitation(response.channel, invitation),
  ]);
  if (outcome.done) return 'received';
  const standing = await getItem('responses', responseKey(response.survey, lookupOf(receipt)));
  if (standing) return comparedWith(standing, item.hash);
  const state = await readInvitationState(response.channel, invitation);
  return state === 'unknown' ? 'invitationUnknown' : 'invitationSpent';
}

function itemOf(receipt: string, response: StoredResponse): Item & { readonly hash: string } {
  const hash = responseHash(response);
  const fields: Readonly<Record<StoredField, unknown>> = {
    kind: 'response',
    revision: REVISION.response,
    survey: response.survey,
    channel: response.channel,
    version: response.version,
    language: response.language,
    mode: response.mode,
    day: response.day,
    assisted: response.assisted,
    synthetic: response.synthetic,
    // As text: it comes back exactly as it was, and takes a third of the time of a nested map.
    answers: JSON.stringify(response.answers),
    hash,
  };
  return { ...responseKey(response.survey, lookupOf(receipt)), ...fields, hash };
}

function comparedWith(standing: Item, hash: string): Exclude<AcceptOutcome, 'received'> {
  if (standing['kind'] === 'tombstone') return 'erased';
  return standing['hash'] === hash ? 'alreadyReceived' : 'codeTaken';
}

/** What stands under a receipt. */
export type Held =
  | { readonly kind: 'response'; readonly response: StoredResponse; readonly hash: string }
  | { readonly kind: 'tombstone'; readonly survey: string };

/**
 * What stands under a receipt in these surveys, answers first.
 *
 * A receipt does not say its survey: residents type it, so it must stay short. But the key of a response follows
 * from survey and receipt, so one batch read asks a hundred surveys at once. That costs a submission nothing (an
 * index or a pointer item would double its price, and an index would make a recount eventually consistent).
 *
 * @param receipt in canonical form.
 */
export async function findResponses(receipt: string, surveys: readonly string[]): Promise<Held[]> {
  const lookup = lookupOf(receipt);
  const items = await getItems(
    'responses',
    surveys.map((survey) => responseKey(survey, lookup)),
  );
  return items.map(heldOf).sort((a, b) => (a.kind === b.kind ? 0 : a.kind === 'response' ? -1 : 1));
}

function heldOf(item: Item): Held {
  if (item['kind'] === 'tombstone') return { kind: 'tombstone', survey: item['survey'] as string };
  return { kind: 'response', response: responseOf(item), hash: item['hash'] as string };
}

/** The response under a lookup; `undefined` where there is none (any more). */
export async function readResponse(survey: string, lookup: string): Promise<StoredResponse | undefined> {
  const item = await getItem('responses', responseKey(survey, lookup));
  return item?.['kind'] === 'response' ? responseOf(item) : undefined;
}

/** The response in an item that this file wrote. */
export function responseOf(item: Item): StoredResponse {
  const { survey, channel, version, language, mode, day, answers, assisted, synthetic } =
    item as unknown as Omit<StoredResponse, 'answers'> & { readonly answers: string };
  return {
    survey,
    channel,
    version,
    language,
    mode,
    day,
    answers: JSON.parse(answers) as Answers,
    ...(assisted === true && { assisted }),
    ...(synthetic === true && { synthetic }),
  };
}

/**
 * Replaces a response by a tombstone that holds nothing of it, removes what staff made of its open answers, and notes the withdrawal in the registry, so that
 * it can be repeated when a backup of the responses is put back.
 *
 * @returns `alreadyWithdrawn` when no answers stand there (any more).
 */
export async function withdrawResponse(
  receipt: string,
  { survey, mode }: Pick<StoredResponse, 'survey' | 'mode'>,
): Promise<'withdrawn' | 'alreadyWithdrawn'> {
  const lookup = lookupOf(receipt);
  const outcome = await transact([
    {
      table: 'responses',
      put: { ...responseKey(survey, lookup), kind: 'tombstone', revision: REVISION.tombstone, survey, mode },
      condition: HOLDS_RESPONSE,
    },
    { table: 'results', remove: codingKey(survey, lookup) },
    { table: 'registry', put: { ...withdrawalKey(survey, lookup) } },
  ]);
  return outcome.done ? 'withdrawn' : 'alreadyWithdrawn';
}

/** A response with what the tables know it by: the keyed hash of its receipt. */
export interface IdentifiedResponse extends StoredResponse {
  readonly id: string;
}

/** All responses of a survey in one mode, shard after shard: a recount reads them without holding them all. */
export async function* responsesOf(survey: string, mode: SurveyMode): AsyncGenerator<IdentifiedResponse> {
  for (const shard of SHARDS)
    for await (const item of queryItems('responses', responseShard(survey, shard), { prefix: RESPONSES }))
      if (item['kind'] === 'response' && item['mode'] === mode)
        yield { id: item['sk'] as string, ...responseOf(item) };
}

/** All that stands under the receipts of a survey, answers and tombstones, shard after shard. */
export async function* responseItems(survey: string): AsyncGenerator<{ lookup: string; item: Item }> {
  for (const shard of SHARDS)
    for await (const item of queryItems('responses', responseShard(survey, shard), { prefix: RESPONSES }))
      yield { lookup: (item['sk'] as string).replace(RESPONSES, ''), item };
}

/**
 * Removes the responses of a survey that came in before a day, in every mode, with what staff made of them. Tombstones stay: they hold nothing, and
 * keep a late retry away.
 *
 * @param beforeFirst runs once, before anything is removed, and not at all when there is nothing to remove.
 * @returns how many were removed.
 */
export async function removeResponsesBefore(
  survey: string,
  day: string,
  beforeFirst: () => Promise<void>,
): Promise<number> {
  let removed = 0;
  for (const shard of SHARDS)
    for await (const item of queryItems('responses', responseShard(survey, shard), { prefix: RESPONSES })) {
      if (item['kind'] !== 'response' || responseOf(item).day >= day) continue;
      if (removed === 0) await beforeFirst();
      const lookup = (item['sk'] as string).replace(RESPONSES, '');
      // Who withdrew since it was read has a tombstone there by now.
      const outcome = await transact([
        { table: 'responses', remove: responseKey(survey, lookup), condition: HOLDS_RESPONSE },
        { table: 'results', remove: codingKey(survey, lookup) },
      ]);
      if (outcome.done) removed += 1;
    }
  return removed;
}
