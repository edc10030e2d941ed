import type { Survey, SurveyMode } from '#shared/contract/survey.ts';
import { today } from '#functions/clock.ts';
import { handleSignedIn } from '#functions/middleware/handle-signed-in.ts';
import { refuse, reply } from '#functions/middleware/reply.ts';
import { changeSurvey, readSurvey } from '#functions/store/surveys.ts';

export const handler = handleSignedIn(
  'changeSurveyStatus',
  async ({ survey: id, status, mode }, { subject }) => {
    const before = await readSurvey(id);
    if (!before) return refuse('unknownSurvey');
    const after = { ...before, status, mode: mode ?? before.mode };
    if (before.status === status && before.mode === after.mode) return reply(before);
    if (!mayBecome(before, status, after.mode)) return refuse('wrongTransition');
    if (status === 'open' && after.mode === 'real' && !after.trustConfirmed)
      return refuse('trustUnconfirmed');
    const what = status === 'open' ? `open ${after.mode}` : 'close';
    const outcome = await changeSurvey(before, after, { who: subject, day: today() }, what);
    return outcome === 'changed' ? reply(after) : refuse('wrongTransition');
  },
);

/**
 * A survey opens, closes and may open again. Whether its answers are a trial or real is decided at opening: while
 * residents are filling in, the meaning of what they send must not change.
 */
function mayBecome(before: Survey, status: 'open' | 'closed', mode: SurveyMode): boolean {
  return status === 'open' ? before.status !== 'open' : before.status === 'open' && mode === before.mode;
}
