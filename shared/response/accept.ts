import { collectSubmission } from '#shared/interview/collect.ts';
import { issuesOf, screenedOut } from '#shared/interview/findings.ts';
import type { AnswerIssue } from '#shared/interview/issue.ts';
import { load } from '#shared/interview/load.ts';
import { settle } from '#shared/interview/settle.ts';
import { newState } from '#shared/interview/state.ts';
import type { Answers } from '#shared/questionnaire/answer.ts';
import type { CompiledQuestionnaire } from '#shared/questionnaire/compiled.ts';
import type { Surroundings } from '#shared/questionnaire/expression/scope.ts';
import { answeredAnything } from './answered-anything.ts';

export type Acceptance =
  /** What may be stored: only what was asked, calculated anew, in questionnaire order. */
  | { readonly outcome: 'accepted'; readonly answers: Answers }
  /** A kind stop: nothing is stored. `screenOut` is its name. */
  | { readonly outcome: 'screenedOut'; readonly screenOut: string }
  | { readonly outcome: 'refused'; readonly issues: readonly AnswerIssue[] }
  /** No question was answered: there is nothing to store. */
  | { readonly outcome: 'nothingAnswered' };

/** More issues than this help nobody, and a body can hold thousands of wrong answers. */
const MAX_ISSUES = 100;

/**
 * The only gate through which a response comes in: the interview is done over on the side that stores it. Refused
 * are questions that do not exist, answers that cannot be answers to their question, and answers that break a rule
 * of a question that is asked. Answers to questions that exist and are not asked are left out without a word (a
 * resident changed their mind), and calculated values are worked out here, whatever was sent; only those that read
 * the clock or chance are taken as sent, since they decided what was asked. Accepting what was accepted gives the
 * same again.
 */
export function accept(
  compiled: CompiledQuestionnaire,
  answers: Answers,
  surroundings: Surroundings,
): Acceptance {
  const language = compiled.questionnaire.sourceLanguage;
  const state = newState(compiled, { surroundings, language }, false);
  const issues: AnswerIssue[] = [];
  load(state, wellFormed(answers), (issue) => {
    if (issues.length < MAX_ISSUES) issues.push(issue);
  });
  settle(state);

  const stop = screenedOut(state);
  if (stop) return { outcome: 'screenedOut', screenOut: stop.name };
  issues.push(...issuesOf(state).slice(0, MAX_ISSUES - issues.length));
  if (issues.length > 0) return { outcome: 'refused', issues };
  const accepted = collectSubmission(state);
  return answeredAnything(compiled, accepted)
    ? { outcome: 'accepted', answers: accepted }
    : { outcome: 'nothingAnswered' };
}

/** Half a surrogate pair is no character, and no store takes it; it becomes U+FFFD. */
function wellFormed<T>(content: T): T {
  // Almost always there is nothing to mend, and then nothing is copied. What is mended keeps its form.
  return isWellFormed(content) ? content : (mended(content) as T);
}

function isWellFormed(content: unknown): boolean {
  if (typeof content === 'string') return content.isWellFormed();
  if (typeof content !== 'object' || content === null) return true;
  return Object.values(content).every(isWellFormed);
}

function mended(content: unknown): unknown {
  if (typeof content === 'string') return content.toWellFormed();
  if (Array.isArray(content)) return content.map(mended);
  if (typeof content !== 'object' || content === null) return content;
  return Object.fromEntries(Object.entries(content).map(([name, member]) => [name, mended(member)]));
}
