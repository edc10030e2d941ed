import { DRAFT_DAYS } from '#shared/contract/draft-days.ts';
import type { Answers } from '#shared/questionnaire/answer.ts';
import { deleteItem, getItem, putItem } from './dynamodb.ts';
import { draftKey } from './keys.ts';
import { lookupOf } from './lookup.ts';

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

/** Keeps a draft under its receipt; an earlier one is replaced. */
export async function saveDraft(receipt: string, draft: Draft, nowSeconds: number): Promise<void> {
  const { answers, ...fields } = draft;
  await putItem('interviews', {
    ...draftKey(lookupOf(receipt)),
    ...fields,
    answers: JSON.stringify(answers),
    expiresAt: expiryOf(nowSeconds),
  });
}

/** The draft under a receipt. DynamoDB removes an expired item days late, so what has expired is not given. */
export async function readDraft(receipt: string, nowSeconds: number): Promise<Draft | undefined> {
  const item = await getItem('interviews', draftKey(lookupOf(receipt)));
  if (!item || (item['expiresAt'] as number) <= nowSeconds) return undefined;
  const { survey, channel, version, language, page, answers } = item as unknown as Omit<Draft, 'answers'> & {
    readonly answers: string;
  };
  return { survey, channel, version, language, page, answers: JSON.parse(answers) as Answers };
}

/** Forgets the draft under a receipt, if there is one. */
export async function deleteDraft(receipt: string): Promise<void> {
  await deleteItem('interviews', draftKey(lookupOf(receipt)));
}
