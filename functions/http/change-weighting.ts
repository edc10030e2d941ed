import { today } from '#functions/clock.ts';
import { handleSignedIn } from '#functions/middleware/handle-signed-in.ts';
import { refuse, reply } from '#functions/middleware/reply.ts';
import { readStoredMargins } from '#functions/store/margins.ts';
import { changeSurvey, readSurvey } from '#functions/store/surveys.ts';
import { StoreUnavailable } from '#functions/store/unavailable.ts';

export const handler = handleSignedIn('changeWeighting', async ({ survey: id, weighted }, { subject }) => {
  const before = await readSurvey(id);
  if (!before) return refuse('unknownSurvey');
  if (weighted && !(await readStoredMargins(id))) return refuse('noMargins');
  const after = { ...before, weighted };
  const act = { who: subject, day: today() };
  const outcome = await changeSurvey(before, after, act, weighted ? 'weighting on' : 'weighting off');
  // Somebody changed the survey in between: the same request succeeds a moment later.
  if (outcome === 'raced') throw new StoreUnavailable('The survey changed meanwhile.');
  return reply(after);
});
