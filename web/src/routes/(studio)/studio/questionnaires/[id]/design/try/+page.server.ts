import { api } from '#lib/client/api.ts';
import { hiddenRows } from '#lib/designer/try/hidden-rows.ts';
import { beginTrial, goOn, TRIAL } from '#lib/designer/try/trial-run.ts';
import { fieldsMessages } from '#lib/messages/fields/fields.ts';
import { allow } from '#lib/session/allow.ts';
import { outputOf } from '#lib/session/output-of.ts';
import type { Actions, PageServerLoad } from './$types';

export const csr = false;

async function draftOf({ locals, params, url }: { locals: App.Locals; params: { id: string }; url: URL }) {
  const { idToken } = allow('designQuestionnaires', locals);
  return outputOf(await api(idToken).readQuestionnaire({ questionnaire: params.id }), url);
}

export const load: PageServerLoad = async (event) => {
  const { head, design } = await draftOf(event);
  const draft = design.questionnaire;
  const { locals, request, url } = event;
  const wished = url.searchParams.get('language');
  const language = draft.languages.find((tag) => tag === wished) ?? draft.sourceLanguage;
  // After an answer the action has made the page.
  const run =
    request.method === 'POST' ? undefined : beginTrial(draft, language, url.searchParams.get('at') ?? '');
  return {
    head,
    languages: draft.languages,
    run: run && { ...run, hidden: hiddenRows(draft, run.hidden, fieldsMessages(locals.language)) },
  };
};

export const actions = {
  default: async (event) => {
    const form = await event.request.formData();
    const { design } = await draftOf(event);
    const draft = design.questionnaire;
    const run = goOn(draft, form);
    return {
      run: run && { ...run, hidden: hiddenRows(draft, run.hidden, fieldsMessages(event.locals.language)) },
      isWide: form.get(TRIAL.width) === 'desktop',
    };
  },
} satisfies Actions;
