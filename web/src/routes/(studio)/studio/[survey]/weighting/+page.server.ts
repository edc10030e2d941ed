import { fail, redirect } from '@sveltejs/kit';
import { api } from '#lib/client/api.ts';
import { allow } from '#lib/session/allow.ts';
import { tell } from '#lib/session/flash.ts';
import { outputOf } from '#lib/session/output-of.ts';
import { sessionSettings } from '#lib/session/settings.ts';
import { weighAct, WEIGH_INTENTS } from '#lib/studio/weigh-act.ts';
import { may } from '#shared/contract/rights.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { idToken, roles } = allow('readSurveys', locals);
  const client = api(idToken);
  const { survey } = outputOf(await client.readSurvey({ survey: params.survey }), url);
  const margins = outputOf(await client.readMargins({ survey: params.survey }), url);
  return {
    survey,
    ...margins,
    mayChange: may('weighResults', roles),
    confirm: url.searchParams.get('confirm') === 'remove',
  };
};

export const actions = {
  default: async ({ cookies, locals, params, request, url }) => {
    const { idToken } = allow('weighResults', locals);
    const form = await request.formData();
    const intent = WEIGH_INTENTS.find((each) => each === form.get('intent'));
    const here = `/studio/${encodeURIComponent(params.survey)}/weighting`;
    if (!intent) redirect(303, here);
    const outcome = await weighAct(intent, form, params.survey, api(idToken));
    if ('refused' in outcome) return fail(outcome.refused.status, outcome.refused);
    if ('problem' in outcome) return outputOf<never>({ ok: false, problem: outcome.problem }, url);
    await tell({ cookies, url, secret: sessionSettings().secret }, outcome.done);
    redirect(303, `${here}#told`);
  },
} satisfies Actions;
