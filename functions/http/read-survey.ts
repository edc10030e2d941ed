import { handle } from '#functions/middleware/handle.ts';
import { refuse, reply } from '#functions/middleware/reply.ts';
import { detailOf } from '#functions/store/survey-detail.ts';
import { readSurvey } from '#functions/store/surveys.ts';

export const handler = handle('readSurvey', async ({ survey: id }) => {
  const survey = await readSurvey(id);
  return survey ? reply(await detailOf(survey)) : refuse('unknownSurvey');
});
