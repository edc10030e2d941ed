import { fail, redirect } from '@sveltejs/kit';
import { api } from '#lib/client/api.ts';
import { labelIn } from '#lib/council/label.ts';
import { allow } from '#lib/session/allow.ts';
import { tell } from '#lib/session/flash.ts';
import { outputOf } from '#lib/session/output-of.ts';
import { sessionSettings } from '#lib/session/settings.ts';
import { act, INTENTS } from '#lib/studio/act.ts';
import { compileQuestionnaire } from '#shared/questionnaire/compile.ts';
import { pageTitles } from '#shared/questionnaire/page-titles.ts';
import type { Actions, PageServerLoad } from './$types';

/** What asks to be confirmed first, so that one tap changes nothing for residents or council. */
const CONFIRMED = ['open', 'close', 'publish'] as const;

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { idToken } = allow('readSurveys', locals);
  const client = api(idToken);
  const detail = outputOf(await client.readSurvey({ survey: params.survey }), url);
  const { id, version } = detail.survey;
  const questionnaire = outputOf(await client.readVersion({ survey: id, version }), url);
  const compiled = compileQuestionnaire(questionnaire);
  return {
    ...detail,
    trust: questionnaire.trust,
    pages: compiled.ok ? pageTitles(compiled.compiled) : [],
    confirm: CONFIRMED.find((each) => each === url.searchParams.get('confirm')),
  };
};

export const actions = {
  default: async ({ cookies, locals, params, request, url }) => {
    const { idToken } = allow('readSurveys', locals);
    const client = api(idToken);
    const form = await request.formData();
    const intent = INTENTS.find((each) => each === form.get('intent'));
    const { survey } = outputOf(await client.readSurvey({ survey: params.survey }), url);
    const here = `/studio/${encodeURIComponent(survey.id)}`;
    if (!intent) redirect(303, here);

    const { language } = locals;
    const subject = { survey: survey.id, title: labelIn(survey.title, language, survey.id), language };
    const outcome = await act(intent, form, subject, client);
    if ('refused' in outcome) return fail(outcome.refused.status, outcome.refused);
    if ('problem' in outcome) return outputOf<never>({ ok: false, problem: outcome.problem }, url);
    await tell({ cookies, url, secret: sessionSettings().secret }, outcome.done);
    // To the place where it is told: without one the browser would keep the place of the form.
    redirect(303, `${here}#told`);
  },
} satisfies Actions;
