import { takesAnswer } from '#shared/interview/takes-answer.ts';
import type { Answers } from '#shared/questionnaire/answer.ts';
import type { CompiledQuestionnaire } from '#shared/questionnaire/compiled.ts';

/**
 * Whether a resident answered any question in what they hand in; to decline one is an answer too. What is worked
 * out, what is only shown and the empty entries of a repeat are no answers: nothing is required and nothing is
 * stored of nothing, on the page, on the device and at the gate alike.
 *
 * @param answers as `Interview.submission` gives them.
 */
export function answeredAnything(compiled: CompiledQuestionnaire, answers: Answers): boolean {
  return Object.entries(answers).some(([name, answer]) => {
    const node = compiled.byName.get(name);
    if (node?.kind === 'repeat')
      return (answer as readonly Answers[]).some((entry) => answeredAnything(compiled, entry));
    return node?.kind === 'question' && takesAnswer(node);
  });
}
