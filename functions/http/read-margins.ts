import { handleSignedIn } from '#functions/middleware/handle-signed-in.ts';
import { refuse, reply } from '#functions/middleware/reply.ts';
import { questionnaireOf, surveyMargins } from '#functions/store/survey-margins.ts';
import { readSurvey } from '#functions/store/surveys.ts';

export const handler = handleSignedIn('readMargins', async ({ survey: id }) => {
  const survey = await readSurvey(id);
  if (!survey) return refuse('unknownSurvey');
  return reply(await surveyMargins(survey, await questionnaireOf(survey)));
});
