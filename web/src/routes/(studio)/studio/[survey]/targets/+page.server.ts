import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { api } from '#lib/client/api.ts';
import { message } from '#lib/messages/message.ts';
import { fieldworkMessages } from '#lib/messages/fieldwork/fieldwork.ts';
import { allow } from '#lib/session/allow.ts';
import { tell } from '#lib/session/flash.ts';
import { outputOf } from '#lib/session/output-of.ts';
import { sessionSettings } from '#lib/session/settings.ts';
import { lastWeek, readTargetForm, targetParts } from '#lib/studio/target-rows.ts';
import { brusselsDay } from '#shared/contract/brussels-day.ts';
import { MOST_TARGET } from '#shared/contract/targets.ts';
import { compilePublished } from '#shared/questionnaire/compile-published.ts';
import type { Actions, PageServerLoad } from './$types';

/** Everything that targets can be set for. */
async function opened({
  locals,
  params,
  url,
}: Pick<RequestEvent<{ survey: string }>, 'locals' | 'params' | 'url'>) {
  const { idToken } = allow('readSurveys', locals);
  const client = api(idToken);
  const detail = outputOf(await client.readSurvey({ survey: params.survey }), url);
  const { id: survey, version } = detail.survey;
  const [questionnaire, targets, published] = await Promise.all([
    client.readVersion({ survey, version }),
    client.readTargets({ survey }),
    client.readSnapshot({ survey }),
  ]);
  if (!published.ok && published.problem.key !== 'noSnapshot') outputOf(published, url);
  const snapshot =
    published.ok && published.output.mode === detail.survey.mode ? published.output : undefined;
  const compiled = compilePublished(outputOf(questionnaire, url));
  const { targets: set, revision } = outputOf(targets, url);
  const parts = targetParts(detail, set, compiled, snapshot);
  return { client, detail, parts, revision, snapshot };
}

export const load: PageServerLoad = async (event) => {
  const { detail, parts, revision, snapshot } = await opened(event);
  const { survey, fieldwork } = detail;
  return {
    survey,
    parts,
    revision,
    published: snapshot?.publishedOn,
    week: lastWeek(fieldwork.byDay, brusselsDay(Date.now())),
  };
};

export const actions = {
  default: async (event) => {
    const { cookies, locals, request, url } = event;
    allow('runFieldwork', locals);
    const { client, detail, parts } = await opened(event);
    const texts = fieldworkMessages(locals.language);
    const form = await request.formData();
    const { targets, wrong, typed } = readTargetForm(parts, form, MOST_TARGET);
    const refused = (status: number, key: 'targets.wrong' | 'targets.changed' | 'targets.failed') =>
      fail(status, {
        wrong,
        typed,
        words: message(texts, key, key === 'targets.wrong' ? { most: MOST_TARGET } : {}),
      });
    if (wrong.length > 0) return refused(400, 'targets.wrong');
    const revision = Number(form.get('revision'));
    const outcome = await client.putTargets({ survey: detail.survey.id, targets, revision });
    if (!outcome.ok) {
      if (outcome.problem.key === 'targetsChanged' || outcome.problem.key === 'unknownTarget')
        return refused(409, 'targets.changed');
      if (outcome.problem.status >= 500) return refused(503, 'targets.failed');
      return outputOf<never>(outcome, url);
    }
    await tell({ cookies, url, secret: sessionSettings().secret }, { key: 'targets.saved', values: {} });
    redirect(303, `/studio/${encodeURIComponent(detail.survey.id)}/targets#told`);
  },
} satisfies Actions;
