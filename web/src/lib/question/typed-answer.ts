import { writeFields } from '#shared/interview/write-fields.ts';
import type { ShownQuestion } from '#shared/interview/shown.ts';

/** What stands in the field of a question that is typed: what was given, right or wrong; nothing when declined. */
export const typedAnswer = (question: ShownQuestion): string =>
  writeFields(question).find(([name]) => name === question.path)?.[1] ?? '';
