import { handleSignedIn } from '#functions/middleware/handle-signed-in.ts';
import { refuse, reply } from '#functions/middleware/reply.ts';
import { detailOf } from '#functions/store/survey-detail.ts';
import { readSurvey } from '#functions/store/surveys.ts';

export const handler = handleSignedIn('readSurvey', async ({ survey: id }) => {
  const survey = await readSurvey(id);
  return survey ? reply(await detailOf(survey)) : refuse('unknownSurvey');
});
