import type { HandlingCatalogue, HandlingKey } from '#lib/messages/handling/handling.ts';
import { message } from '#lib/messages/message.ts';
import type { DraftStep } from '#shared/design/draft-step.ts';

/** What a step did, in words that fit behind a colon. */
export const stepWords = (texts: HandlingCatalogue, { what, about }: DraftStep): string =>
  message(texts, `step.${what}` satisfies HandlingKey, { about });

/** Which steps a draft has gone since it was `seen`, the latest first: who made them, and what they were. */
export const sinceWords = (
  texts: HandlingCatalogue,
  steps: readonly DraftStep[],
  seen: number,
): readonly string[] => [
  ...new Set(
    steps
      .filter(({ revision }) => revision > seen)
      .map((step) =>
        message(texts, step.mine ? 'meanwhile.mine' : 'meanwhile.another', { step: stepWords(texts, step) }),
      ),
  ),
];
