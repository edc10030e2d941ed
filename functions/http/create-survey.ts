import { checkPlan } from '#shared/contract/check-plan.ts';
import type { Survey } from '#shared/contract/survey.ts';
import { clearCode } from '#functions/clear-code.ts';
import { today } from '#functions/clock.ts';
import { handleSignedIn } from '#functions/middleware/handle-signed-in.ts';
import { refuse, reply } from '#functions/middleware/reply.ts';
import { createChannel } from '#functions/store/channels.ts';
import { createSurvey } from '#functions/store/surveys.ts';
import { readVersion } from '#functions/store/versions.ts';

export const handler = handleSignedIn('createSurvey', async (input, { subject }) => {
  const { questionnaire: id, version, name, channels, ...plan } = input;
  const questionnaire = await readVersion(id, version);
  if (!questionnaire) return refuse('unknownVersion');
  const issues = checkPlan(plan, questionnaire.languages);
  if (issues.length > 0) return refuse('planRefused', { issues });
  const day = today();
  const act = { who: subject, day };
  const title = questionnaire.title[questionnaire.sourceLanguage] ?? id;
  const survey: Survey = {
    id: clearCode(name ?? title),
    questionnaire: id,
    version,
    title: questionnaire.title,
    status: 'draft',
    mode: 'trial',
    createdOn: day,
    ...plan,
  };
  if ((await createSurvey(survey, act)) === 'exists') throw new Error('Two surveys were given one id.');
  for (const label of channels)
    await createChannel({ code: clearCode(label), survey: survey.id, label, createdOn: day }, act);
  return reply(survey);
});
