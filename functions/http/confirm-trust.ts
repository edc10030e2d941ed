import { today } from '#functions/clock.ts';
import { handleSignedIn } from '#functions/middleware/handle-signed-in.ts';
import { refuse, reply } from '#functions/middleware/reply.ts';
import { changeSurvey, readSurvey } from '#functions/store/surveys.ts';
import { StoreUnavailable } from '#functions/store/unavailable.ts';

export const handler = handleSignedIn('confirmTrust', async ({ survey: id, by }, { subject }) => {
  const before = await readSurvey(id);
  if (!before) return refuse('unknownSurvey');
  const day = today();
  const after = { ...before, trustConfirmed: { by, day } };
  const outcome = await changeSurvey(before, after, { who: subject, day }, 'confirm trust');
  // Somebody opened or closed the survey in between: the same request succeeds a moment later.
  if (outcome === 'raced') throw new StoreUnavailable('The survey changed meanwhile.');
  return reply(after);
});
