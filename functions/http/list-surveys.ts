import { handleSignedIn } from '#functions/middleware/handle-signed-in.ts';
import { reply } from '#functions/middleware/reply.ts';
import { detailOf } from '#functions/store/survey-detail.ts';
import { listSurveys } from '#functions/store/surveys.ts';

export const handler = handleSignedIn('listSurveys', async () => {
  const surveys = await listSurveys();
  return reply({ surveys: await Promise.all(surveys.map(detailOf)) });
});
