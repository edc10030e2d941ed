import { handle } from '#functions/middleware/handle.ts';
import { refuse, reply } from '#functions/middleware/reply.ts';
import { recentSurvey } from '#functions/store/surveys.ts';
import { readVersion } from '#functions/store/versions.ts';

export const handler = handle('readVersion', async ({ survey: id, version }) => {
  const survey = await recentSurvey(id);
  if (!survey) return refuse('unknownSurvey');
  const questionnaire = await readVersion(survey.questionnaire, version);
  return questionnaire ? reply(questionnaire) : refuse('unknownVersion');
});
