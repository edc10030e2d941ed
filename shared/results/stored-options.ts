import { startInterview } from '#shared/interview/interview.ts';
import type { Answers } from '#shared/questionnaire/answer.ts';
import type { CompiledQuestionnaire, QuestionNode } from '#shared/questionnaire/compiled.ts';
import type { ChoiceOption } from '#shared/questionnaire/options-of.ts';

/**
 * The options of a question that a stored response can hold: those that say something (not "I don't know"), and
 * that do not end the interview by themselves. An option that ends it ("younger than 13") would stand in a
 * result as a group that is always empty, and cost another group its place so that this does not follow.
 */
export function storedOptions(compiled: CompiledQuestionnaire, node: QuestionNode): readonly ChoiceOption[] {
  // In a filtered list one answer may stand under several others: it is one value all the same.
  const codes = new Set<string>();
  const real = node.options.filter(({ code, missing }) => {
    if (missing !== undefined || codes.has(code)) return false;
    codes.add(code);
    return true;
  });
  // A stop that fires without any answer tells nothing of one answer.
  if (compiled.screenOuts.length === 0 || stops(compiled, {})) return real;
  return real.filter(
    ({ code }) => !stops(compiled, { [node.name]: node.question.type === 'multiple' ? [code] : code }),
  );
}

function stops(compiled: CompiledQuestionnaire, answers: Answers): boolean {
  const { sourceLanguage: language } = compiled.questionnaire;
  return startInterview(compiled, { language, surroundings: NOWHERE, answers }).screenedOut() !== undefined;
}

/** No answer of its own depends on these; a stop that reads the clock is judged on this day. */
const NOWHERE = {
  today: '2000-01-01',
  now: '2000-01-01T00:00:00.000Z',
  random: () => 0,
  uuid: () => '',
};
