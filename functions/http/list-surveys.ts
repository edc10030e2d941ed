import { handle } from '#functions/middleware/handle.ts';
import { reply } from '#functions/middleware/reply.ts';
import { detailOf } from '#functions/store/survey-detail.ts';
import { listSurveys } from '#functions/store/surveys.ts';

export const handler = handle('listSurveys', async () => {
  const surveys = await listSurveys();
  return reply({ surveys: await Promise.all(surveys.map(detailOf)) });
});
