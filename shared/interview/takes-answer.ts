import type { CompiledNode, QuestionNode } from '#shared/questionnaire/compiled.ts';

/**
 * Whether a question is shown and never answered: its value is its initial value. (Where `readonly` is an
 * expression it decides how the question is shown, and an answer given before stays.)
 */
export const isLocked = (node: QuestionNode): boolean => node.question.readonly === true;

/** Whether a resident can answer the question at all. */
export const takesAnswer = (node: QuestionNode): boolean =>
  node.calculation === undefined && node.question.type !== 'note' && !isLocked(node);

/**
 * Whether what stands in a draft counts, or is worked out anew in any case. A calculation that reads the clock or
 * chance is not worked out anew: a resident who was drawn for one branch stays in it.
 */
export const countsAsGiven = (node: CompiledNode): boolean =>
  node.kind !== 'question' || takesAnswer(node) || node.calculation?.volatile === true;
