import { today } from '#functions/clock.ts';
import { handleSignedIn } from '#functions/middleware/handle-signed-in.ts';
import { refuse, reply } from '#functions/middleware/reply.ts';
import { changeSurvey, readSurvey } from '#functions/store/surveys.ts';
import { StoreUnavailable } from '#functions/store/unavailable.ts';

export const handler = handleSignedIn('changeCalendar', async ({ survey: id, snapshotDays }, { subject }) => {
  const before = await readSurvey(id);
  if (!before) return refuse('unknownSurvey');
  const after = { ...before, snapshotDays };
  const act = { who: subject, day: today() };
  const outcome = await changeSurvey(before, after, act, `calendar ${String(snapshotDays)}`);
  // Somebody opened or closed the survey in between: the same request succeeds a moment later.
  if (outcome === 'raced') throw new StoreUnavailable('The survey changed meanwhile.');
  return reply(after);
});
