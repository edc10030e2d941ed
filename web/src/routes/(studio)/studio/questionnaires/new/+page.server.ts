import { fail, redirect } from '@sveltejs/kit';
import { api } from '#lib/client/api.ts';
import { labelIn } from '#lib/council/label.ts';
import { questionnairesMessages } from '#lib/messages/questionnaires/questionnaires.ts';
import { problemWords } from '#lib/questionnaires/problem-words.ts';
import { readBeginning } from '#lib/questionnaires/read-beginning.ts';
import { allow } from '#lib/session/allow.ts';
import { tell } from '#lib/session/flash.ts';
import { outputOf } from '#lib/session/output-of.ts';
import { sessionSettings } from '#lib/session/settings.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
  const { idToken } = allow('designQuestionnaires', locals);
  const { questionnaires } = outputOf(await api(idToken).listQuestionnaires({}), url);
  return {
    published: questionnaires.flatMap(({ id, title, published }) =>
      published ? [{ id, title, version: published.version }] : [],
    ),
    wanted: url.searchParams.get('with') ?? undefined,
  };
};

export const actions = {
  default: async ({ cookies, locals, request, url }) => {
    const { idToken } = allow('designQuestionnaires', locals);
    const read = readBeginning(await request.formData());
    if (!('beginning' in read)) return fail(400, read);
    const outcome = await api(idToken).createQuestionnaire({ beginning: read.beginning });
    if (!outcome.ok) {
      if (outcome.problem.status < 500 && outcome.problem.status !== 404)
        return outputOf<never>(outcome, url);
      const words = problemWords(questionnairesMessages(locals.language), outcome.problem);
      return fail(outcome.problem.status, { ...read, whole: words });
    }
    const { id, title } = outcome.output;
    const values = { title: labelIn(title, locals.language, id) };
    await tell({ cookies, url, secret: sessionSettings().secret }, { key: 'new.done', values });
    redirect(303, `/studio/questionnaires/${encodeURIComponent(id)}#told`);
  },
} satisfies Actions;
