import { today } from '#functions/clock.ts';
import { handleSignedIn } from '#functions/middleware/handle-signed-in.ts';
import { refuse, reply } from '#functions/middleware/reply.ts';
import { deleteFile } from '#functions/store/media-files.ts';
import { forgetMedium, listMedia } from '#functions/store/media.ts';
import { readSurvey } from '#functions/store/surveys.ts';
import { mediumKey } from '#shared/media/medium-key.ts';

export const handler = handleSignedIn('removeMedium', async ({ survey: id, ...place }, { subject }) => {
  const survey = await readSurvey(id);
  if (!survey) return refuse('unknownSurvey');
  const { questionnaire } = survey;
  const media = await listMedia(questionnaire);
  const medium = media.find((each) => mediumKey(each) === mediumKey(place));
  if (!medium) return reply({});
  await forgetMedium({ questionnaire, survey: id }, medium, { who: subject, day: today() });
  // The voice of somebody: it goes with the note, unless the same file goes with another text.
  if (media.every((each) => each === medium || each.file !== medium.file)) await deleteFile(medium.file);
  return reply({});
});
