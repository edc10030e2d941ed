import { layOut } from './lay-out.ts';
import type { Questionnaire, Reporting } from './questionnaire.ts';
import type { QuestionType } from './question.ts';
import type * as z from 'zod';

/** Question types whose options can be put in order of share. */
export const COUNTABLE: ReadonlySet<QuestionType> = new Set([
  'single',
  'multiple',
  'ranking',
  'municipality',
  'rating',
  'consent',
  'acknowledge',
]);
/** Of a matrix each row is reported as a question of its own. */
export const REPORTABLE: ReadonlySet<QuestionType> = new Set([...COUNTABLE, 'matrix']);

/** Names of a questionnaire that can stand in its results, in its order: in the overview, and as breakdowns. */
export function reportableIn(draft: Questionnaire): Readonly<z.infer<typeof Reporting>> {
  const questions = layOut(draft).nodes.flatMap((node) =>
    node.kind === 'question' && node.block === 0 ? [node.question] : [],
  );
  const named = (types: ReadonlySet<QuestionType>) =>
    questions.filter(({ type }) => types.has(type)).map(({ name }) => name);
  const derived = draft.derived ?? [];
  return {
    overview: [...named(REPORTABLE), ...derived.filter(({ values }) => values).map(({ name }) => name)],
    breakdowns: [...derived.map(({ name }) => name), ...named(COUNTABLE), 'language'],
  };
}
