import { handle } from '#functions/middleware/handle.ts';
import { refuse, reply } from '#functions/middleware/reply.ts';
import { recentMedia } from '#functions/store/media.ts';
import { recentSurvey } from '#functions/store/surveys.ts';
import { readVersion } from '#functions/store/versions.ts';
import { mediaOf } from '#shared/media/media-state.ts';

export const handler = handle('readMedia', async ({ survey: id, version }) => {
  const survey = await recentSurvey(id);
  if (!survey) return refuse('unknownSurvey');
  const media = await recentMedia(survey.questionnaire);
  const questionnaire = await readVersion(survey.questionnaire, version);
  if (!questionnaire) return refuse('unknownVersion');
  return reply({ media: mediaOf(questionnaire, media) });
});
