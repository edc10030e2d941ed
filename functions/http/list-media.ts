import { handleSignedIn } from '#functions/middleware/handle-signed-in.ts';
import { refuse, reply } from '#functions/middleware/reply.ts';
import { listMedia } from '#functions/store/media.ts';
import { readSurvey } from '#functions/store/surveys.ts';

export const handler = handleSignedIn('listMedia', async ({ survey: id }) => {
  const survey = await readSurvey(id);
  return survey ? reply({ media: await listMedia(survey.questionnaire) }) : refuse('unknownSurvey');
});
