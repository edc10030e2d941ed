import type { Answers } from '#shared/questionnaire/answer.ts';
import type { CompiledQuestionnaire } from '#shared/questionnaire/compiled.ts';
import type { Surroundings } from '#shared/questionnaire/expression/scope.ts';
import { accept } from './accept.ts';
import { canonicalContent } from './canonical-content.ts';

/**
 * Whether answers that are sent are those that were accepted before, sent once more. What is asked may depend on the
 * day, and what is calculated on the moment or on chance; so they are gone through again as on the day of then, with
 * the moment and the chance of then where none were sent. Otherwise who sends again after midnight, since the answer
 * to the first time was lost, would be counted twice.
 *
 * @param day the surroundings on the day on which `accepted` came in.
 */
export function sameSubmission(
  compiled: CompiledQuestionnaire,
  { sent, accepted, day }: { sent: Answers; accepted: Answers; day: Surroundings },
): boolean {
  const ofThen = Object.entries(accepted).filter(([name]) => {
    const node = compiled.byName.get(name);
    return node?.kind === 'question' && node.calculation?.volatile === true;
  });
  const again = accept(compiled, { ...Object.fromEntries(ofThen), ...sent }, day);
  return again.outcome === 'accepted' && canonicalContent(again.answers) === canonicalContent(accepted);
}
