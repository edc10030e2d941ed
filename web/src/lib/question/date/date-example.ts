import type { QuestionOf } from '#shared/questionnaire/question.ts';

type Precision = NonNullable<QuestionOf<'date'>['precision']>;

/**
 * A date as a resident of Belgium writes it, day first in every language, for the hint of a date field. The
 * day is over 12, so that it cannot be taken for a month.
 */
export const dateExample = (precision: Precision): string =>
  ({ day: '27/3/2021', month: '3/2021', year: '2021' })[precision];
