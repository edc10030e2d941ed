import type { Question } from '#shared/questionnaire/question.ts';

const SHORT_LENGTH = 255;
const LONG_LENGTH = 2000;

/** Characters that the text of an "other" option may have. */
export const OTHER_LENGTH = SHORT_LENGTH;

/** Characters that a text may have, counted as a form field's `maxlength` counts them (UTF-16 code units). */
export const maxLengthOf = (question: Extract<Question, { type: 'text' }>): number =>
  question.maxLength ?? (question.long ? LONG_LENGTH : SHORT_LENGTH);
