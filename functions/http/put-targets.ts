import type { Survey } from '#shared/contract/survey.ts';
import { type Target, targetKey } from '#shared/contract/targets.ts';
import { marginClasses } from '#shared/results/weight/margin-classes.ts';
import { today } from '#functions/clock.ts';
import { handleSignedIn } from '#functions/middleware/handle-signed-in.ts';
import { refuse, reply } from '#functions/middleware/reply.ts';
import { listChannels } from '#functions/store/channels.ts';
import { questionnaireOf } from '#functions/store/survey-margins.ts';
import { readSurvey } from '#functions/store/surveys.ts';
import { putTargets } from '#functions/store/targets.ts';

export const handler = handleSignedIn(
  'putTargets',
  async ({ survey: id, targets, revision }, { subject }) => {
    const survey = await readSurvey(id);
    if (!survey) return refuse('unknownSurvey');
    const known = await knownTargets(survey);
    const keys = targets.map(targetKey);
    const wrong = targets.filter((each, at) => !known(each) || keys.indexOf(targetKey(each)) !== at);
    if (wrong.length > 0)
      return refuse('unknownTarget', {
        issues: wrong.map((each) => ({ path: targetKey(each), code: 'unknownTarget' })),
      });
    const outcome = await putTargets(id, { targets, revision }, { who: subject, day: today() });
    return outcome === 'put' ? reply({ targets, revision: revision + 1 }) : refuse('targetsChanged');
  },
);

/** Whether a survey has the channel, the language or the group that a target is about. */
async function knownTargets(survey: Survey): Promise<(target: Target) => boolean> {
  const channels = new Set((await listChannels(survey.id)).map(({ code }) => code));
  const classes = marginClasses(await questionnaireOf(survey));
  return ({ by, of, code }) => {
    if (by === 'group') return Object.hasOwn(classes, of) && (classes[of] ?? []).includes(code);
    if (code !== '') return false;
    if (by === 'survey') return of === '';
    return by === 'channel' ? channels.has(of) : survey.languages.includes(of);
  };
}
