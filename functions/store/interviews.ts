import { DRAFT_DAYS } from '#shared/contract/draft-days.ts';
import type { Answers } from '#shared/questionnaire/answer.ts';
import type { SurveyMode } from '#shared/contract/survey.ts';
import { NOT_ENDED } from './conditions.ts';
import { getItem, type Item, putItem } from './dynamodb.ts';
import { draftKey } from './keys.ts';
import { lookupOf } from './lookup.ts';
import { moveStop, type Stop } from './stops.ts';

/** An interview saved before submission. */
export interface Draft {
  readonly survey: string;
  readonly channel: string;
  readonly version: number;
  readonly language: string;
  readonly page: string;
  readonly answers: Answers;
}

const DAY_SECONDS = 86_400;

/**
 * The end of the day (UTC) on which a draft saved now has lain for its time. Rounded to the day, since a finer
 * moment of vanishing would give away the moment of saving.
 */
export const expiryOf = (nowSeconds: number): number =>
  (Math.floor(nowSeconds / DAY_SECONDS) + DRAFT_DAYS + 1) * DAY_SECONDS;

/** A draft as it is saved: also whether the answers are a trial, which only counts of drafts need. */
export interface SavedDraft extends Draft {
  readonly mode: SurveyMode;
}

/** Where a stored draft stands in the counts; `undefined` of none, and of the mark that it ended. */
const stopOf = (item: Item | undefined): Stop | undefined =>
  item === undefined || item['ended'] === true || item['mode'] === undefined
    ? undefined
    : (item as unknown as Stop);

/**
 * Keeps a draft under its receipt; an earlier one is replaced.
 *
 * @returns whether it is kept: not when the interview has ended meanwhile, since what was sent, withdrawn or cleared
 *   must not come back with a save that was under way.
 */
export async function saveDraft(receipt: string, draft: SavedDraft, nowSeconds: number): Promise<boolean> {
  const { answers, ...fields } = draft;
  const item = {
    ...draftKey(lookupOf(receipt)),
    ...fields,
    answers: JSON.stringify(answers),
    expiresAt: expiryOf(nowSeconds),
  };
  const put = await putItem('interviews', item, NOT_ENDED);
  if (put.stored) await moveStop(stopOf(put.before), draft);
  return put.stored;
}

/** The draft under a receipt. DynamoDB removes an expired item days late, so what has expired is not given. */
export async function readDraft(receipt: string, nowSeconds: number): Promise<Draft | undefined> {
  const item = await getItem('interviews', draftKey(lookupOf(receipt)));
  if (!item || item['ended'] === true || (item['expiresAt'] as number) <= nowSeconds) return undefined;
  const { survey, channel, version, language, page, answers } = item as unknown as Omit<Draft, 'answers'> & {
    readonly answers: string;
  };
  return { survey, channel, version, language, page, answers: JSON.parse(answers) as Answers };
}

/**
 * Forgets the draft under a receipt, and leaves for as long as a draft lies a mark that holds nothing but that it
 * ended. A code serves one interview: who begins anew gets another.
 */
export async function endDraft(receipt: string, nowSeconds: number): Promise<void> {
  const put = await putItem('interviews', {
    ...draftKey(lookupOf(receipt)),
    ended: true,
    expiresAt: expiryOf(nowSeconds),
  });
  if (put.stored) await moveStop(stopOf(put.before), undefined);
}
