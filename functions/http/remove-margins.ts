import { today } from '#functions/clock.ts';
import { handleSignedIn } from '#functions/middleware/handle-signed-in.ts';
import { refuse, reply } from '#functions/middleware/reply.ts';
import { removeMargins } from '#functions/store/margins.ts';
import { changeSurvey, readSurvey } from '#functions/store/surveys.ts';
import { StoreUnavailable } from '#functions/store/unavailable.ts';

export const handler = handleSignedIn('removeMargins', async ({ survey: id }, { subject }) => {
  const survey = await readSurvey(id);
  if (!survey) return refuse('unknownSurvey');
  const act = { who: subject, day: today() };
  // First the weighting: a survey that is weighted to margins that are gone would not be what it says.
  if (survey.weighted === true) {
    const outcome = await changeSurvey(survey, { ...survey, weighted: false }, act, 'weighting off');
    if (outcome === 'raced') throw new StoreUnavailable('The survey changed meanwhile.');
  }
  await removeMargins(id, act);
  return reply({});
});
