import { checkPlan } from '#shared/contract/check-plan.ts';
import { today } from '#functions/clock.ts';
import { handleSignedIn } from '#functions/middleware/handle-signed-in.ts';
import { refuse, reply } from '#functions/middleware/reply.ts';
import { changeSurvey, readSurvey } from '#functions/store/surveys.ts';
import { readVersion } from '#functions/store/versions.ts';

export const handler = handleSignedIn('changePlan', async ({ survey: id, ...plan }, { subject }) => {
  const before = await readSurvey(id);
  if (!before) return refuse('unknownSurvey');
  const questionnaire = await readVersion(before.questionnaire, before.version);
  const issues = checkPlan(plan, questionnaire?.languages ?? before.languages);
  if (issues.length > 0) return refuse('planRefused', { issues });
  // What the plan does not name, it takes away.
  const { opensAt: _opens, closesAt: _closes, wave: _wave, ...rest } = before;
  const after = { ...rest, ...plan };
  const outcome = await changeSurvey(before, after, { who: subject, day: today() }, 'plan');
  return outcome === 'changed' ? reply(after) : refuse('wrongTransition');
});
