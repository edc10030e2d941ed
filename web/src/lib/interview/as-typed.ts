import type { ShownQuestion } from '#shared/interview/shown.ts';
import type { Refused } from './refused.ts';

const TYPED: ReadonlySet<string> = new Set(['text', 'number', 'date', 'time', 'dateTime']);

/** A question with what was typed in it, also where a way to decline was ticked beside it. */
export function asTyped(question: ShownQuestion, { typed }: Pick<Refused, 'typed'>): ShownQuestion {
  const text = typed.get(question.path);
  return text !== undefined && TYPED.has(question.type) ? { ...question, answer: text } : question;
}
