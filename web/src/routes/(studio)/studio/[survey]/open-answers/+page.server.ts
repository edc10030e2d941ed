import { fail, redirect } from '@sveltejs/kit';
import { api } from '#lib/client/api.ts';
import { saveCodings } from '#lib/open-answers/coding-act.ts';
import { openAnswersLink, SHOWS } from '#lib/open-answers/link.ts';
import type { Outcome } from '#lib/open-answers/outcome.ts';
import { releaseQuote, takeQuoteBack } from '#lib/open-answers/quote-act.ts';
import { removeTheme, saveThemes } from '#lib/open-answers/theme-act.ts';
import { allow } from '#lib/session/allow.ts';
import { tell } from '#lib/session/flash.ts';
import { outputOf } from '#lib/session/output-of.ts';
import { sessionSettings } from '#lib/session/settings.ts';
import type { Actions, PageServerLoad } from './$types';

// Only forms: a script that takes the page over late would put back what was ticked before it came.
export const csr = false;

/** What the address says of the list: which answers, and which part of them. */
function viewOf(url: URL) {
  const show = SHOWS.find((each) => each === url.searchParams.get('show')) ?? 'all';
  const page = Math.max(1, Math.trunc(Number(url.searchParams.get('page') ?? 1)) || 1);
  return { show, page };
}

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { idToken } = allow('codeOpenAnswers', locals);
  const client = api(idToken);
  const { survey } = outputOf(await client.readSurvey({ survey: params.survey }), url);
  const { questions } = outputOf(await client.listOpenQuestions({ survey: survey.id }), url);
  const named = url.searchParams.get('question');
  const [only] = questions;
  if (named === null && only && questions.length === 1)
    redirect(303, openAnswersLink(survey.id, { question: only.name }));
  const question = questions.find(({ name }) => name === named);
  if (!question) return { survey, questions };

  const handle = url.searchParams.get('quote') ?? undefined;
  const view = viewOf(url);
  const place = { survey: survey.id, question: question.name };
  const asked = handle === undefined ? { ...place, ...view } : { ...place, page: 1, handle };
  let listed = outputOf(await client.listOpenAnswers(asked), url);
  // The last answers of the last page were coded, and are no longer among those that are shown.
  if (handle === undefined && view.page > listed.pages && listed.pages > 0)
    listed = outputOf(await client.listOpenAnswers({ ...asked, page: listed.pages }), url);
  return {
    survey,
    questions,
    listed,
    view: { ...view, page: Math.max(1, Math.min(view.page, listed.pages)) },
    quoting: handle !== undefined,
    removing: listed.themes.find(({ code }) => code === url.searchParams.get('remove')),
  };
};

/** On the button that saves a page and goes on to a quote: this, and the handle of the answer. */
const QUOTE = 'quote:';

export const actions = {
  default: async ({ cookies, locals, params, request, url }) => {
    const { idToken } = allow('codeOpenAnswers', locals);
    const client = api(idToken);
    const question = url.searchParams.get('question') ?? '';
    const view = { question, ...viewOf(url) };
    const subject = { survey: params.survey, question, client };
    const form = await request.formData();
    const asked = form.get('intent');
    const intent = typeof asked === 'string' ? asked : '';
    const act = async (): Promise<Outcome | undefined> => {
      if (intent === 'themes') return saveThemes(form, subject);
      if (intent === 'remove') {
        const { themes } = outputOf(
          await client.listOpenAnswers({ survey: params.survey, question, page: 1 }),
          url,
        );
        return removeTheme(form, subject, themes);
      }
      if (intent === 'release') return releaseQuote(form, subject);
      if (intent === 'takeBack') return takeQuoteBack(form, subject);
      if (intent === 'code' || intent.startsWith(QUOTE)) return saveCodings(form, subject);
      return undefined;
    };
    const outcome = await act();
    if (!outcome) redirect(303, openAnswersLink(params.survey, view));
    if ('refused' in outcome) return fail(outcome.refused.status, outcome.refused);
    if ('problem' in outcome) return outputOf<never>({ ok: false, problem: outcome.problem }, url);
    const quote = intent.startsWith(QUOTE) ? intent.slice(QUOTE.length) : undefined;
    // Who goes on to a quote with nothing changed was not asking to save.
    if (quote === undefined || outcome.done.key !== 'told.nothing')
      await tell({ cookies, url, secret: sessionSettings().secret }, outcome.done);
    redirect(303, `${openAnswersLink(params.survey, { ...view, quote })}#told`);
  },
} satisfies Actions;
