import { fail, redirect } from '@sveltejs/kit';
import { api } from '#lib/client/api.ts';
import { labelIn } from '#lib/council/label.ts';
import { message } from '#lib/messages/message.ts';
import { questionnairesMessages } from '#lib/messages/questionnaires/questionnaires.ts';
import { problemWords } from '#lib/questionnaires/problem-words.ts';
import { readPlan } from '#lib/questionnaires/read-plan.ts';
import { allow } from '#lib/session/allow.ts';
import { tell } from '#lib/session/flash.ts';
import { outputOf } from '#lib/session/output-of.ts';
import { sessionSettings } from '#lib/session/settings.ts';
import type { Actions, PageServerLoad } from './$types';

/** The version that the address names, with what a survey of it may speak; nothing while none is chosen. */
async function chosen(idToken: string, url: URL) {
  const questionnaire = url.searchParams.get('questionnaire');
  const version = Number(url.searchParams.get('version'));
  if (questionnaire === null || !Number.isInteger(version) || version < 1) return undefined;
  const { languages, title } = outputOf(await api(idToken).readPublished({ questionnaire, version }), url);
  return { questionnaire, version, languages, title };
}

export const load: PageServerLoad = async ({ locals, url }) => {
  const { idToken } = allow('runFieldwork', locals);
  const [of, { questionnaires }] = await Promise.all([
    chosen(idToken, url),
    api(idToken)
      .listQuestionnaires({})
      .then((outcome) => outputOf(outcome, url)),
  ]);
  return {
    of,
    published: questionnaires.flatMap(({ id, title, published }) =>
      published ? [{ id, title, version: published.version }] : [],
    ),
  };
};

export const actions = {
  default: async ({ cookies, locals, request, url }) => {
    const { idToken } = allow('runFieldwork', locals);
    const texts = questionnairesMessages(locals.language);
    const of = await chosen(idToken, url);
    if (!of) redirect(303, '/studio/new');
    const read = readPlan(await request.formData(), of.languages);
    if ('wrong' in read)
      return fail(400, { typed: read.typed, lines: read.wrong.map((key) => message(texts, key)) });
    const { questionnaire, version } = of;
    const outcome = await api(idToken).createSurvey({
      questionnaire,
      version,
      ...read.plan,
      channels: [...read.channels],
    });
    if (!outcome.ok) {
      if (outcome.problem.status === 401 || outcome.problem.status === 403)
        return outputOf<never>(outcome, url);
      return fail(outcome.problem.status, {
        typed: read.typed,
        lines: [problemWords(texts, outcome.problem)],
      });
    }
    const { id, title } = outcome.output;
    const values = { title: labelIn(title, locals.language, id) };
    await tell({ cookies, url, secret: sessionSettings().secret }, { key: 'field.done', values });
    redirect(303, `/studio/${encodeURIComponent(id)}#told`);
  },
} satisfies Actions;
