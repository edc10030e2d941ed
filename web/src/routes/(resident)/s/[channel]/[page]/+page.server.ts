import { fail, redirect } from '@sveltejs/kit';
import { afterChange, changeQuery } from '#lib/interview/change.ts';
import { api, failWith } from '#lib/client/api.ts';
import { asTyped } from '#lib/interview/as-typed.ts';
import { beginAnew } from '#lib/interview/begin-anew.ts';
import { forgetInterviewCode, interviewCode } from '#lib/interview/cookie.ts';
import { holdsSeveral } from '#lib/interview/holds-several.ts';
import { versionMedia } from '#lib/media/version-media.ts';
import { issueWords } from '#lib/interview/issue-words.ts';
import { PAGE_ANEW, PAGE_LANGUAGE } from '#lib/interview/page-fields.ts';
import { saveVisit, surveyPath, trialOf, visit, type Visit } from '#lib/interview/visit.ts';
import { offeredFor } from '#lib/language/negotiate.ts';
import { fieldId } from '#lib/question/field-id.ts';
import { searchesIn, wantsSearch } from '#lib/question/searches.ts';
import { applyFields } from '#shared/interview/apply-fields.ts';
import { pageSwitches } from '#shared/interview/switches.ts';
import { residentMessages } from '#lib/messages/resident/resident.ts';
import type { Actions, PageServerLoad } from './$types';

/** What somebody presses who wants to go on with what they typed. */
const GOES_ON = /^(next|save|search)$/;

/**
 * Where a page leads that is not asked: to the nearest one after it that is, to `send` after the last. A page that
 * never was leads to the start, where the resident can go on with what is there.
 */
function insteadOf({ interview, opened }: Visit, page: string): string {
  const next = interview.nextPage(page);
  if (next !== undefined) return surveyPath(opened.channel, `/${next}`);
  return surveyPath(opened.channel, interview.previousPage(page) === undefined ? '' : '/send');
}

export const load: PageServerLoad = async (event) => {
  const { params, url, locals } = event;
  // An action without an interview has found that the device keeps no cookie.
  const here = locals.visit ?? (event.request.method === 'POST' ? undefined : await visit(event));
  const { stopped } = locals;
  if (!here || stopped) {
    return {
      kind: stopped ? ('stopped' as const) : ('noCookie' as const),
      language: locals.language,
      stopped,
    };
  }
  const { interview, opened } = here;
  const page = interview.page(params.page);
  if (!page) redirect(303, insteadOf(here, params.page));

  const { questionnaire } = interview.compiled;
  const texts = residentMessages(interview.language, [questionnaire.sourceLanguage]);
  const several = holdsSeveral(interview.compiled, page.id) && page.headings.length > 0;
  const refused = locals.refused;
  const issues = refused?.issues ?? (url.searchParams.has('check') ? interview.issues(page.id) : []);
  return {
    kind: 'page' as const,
    language: interview.language,
    fallbacks: [questionnaire.sourceLanguage],
    languages: opened.languages,
    mode: opened.mode,
    channel: opened.channel,
    query: changeQuery(url),
    title: interview.text(questionnaire.title),
    page: refused ? { ...page, questions: page.questions.map((each) => asTyped(each, refused)) } : page,
    media: {
      sourceLanguage: questionnaire.sourceLanguage,
      media: await versionMedia(opened.survey, here.version),
    },
    several,
    // A table of questions has its rows put right by the server alone.
    switches: several && !page.table ? pageSwitches(trialOf(here), page.id) : undefined,
    progress: interview.progress(page.id),
    first: interview.previousPage(page.id) === undefined,
    searches: locals.searches,
    anew: locals.anew === true,
    issues: issues.map((issue) => ({
      path: issue.path,
      target: fieldId(issue.path),
      words: issueWords(
        issue,
        page.questions.find((question) => question.path === issue.path),
        texts,
      ),
    })),
  };
};

export const actions: Actions = {
  default: async (event) => {
    const { params, request, locals, url } = event;
    const form = await request.formData();
    const intent = String(form.get('intent') ?? 'next');
    const here = await visit(event, async () => {
      // Only for somebody who goes on: a page in the background says nothing.
      if (!GOES_ON.test(intent)) return undefined;
      if (form.has(PAGE_ANEW) && interviewCode(event) === undefined) return 'noCookie';
      const begun = await beginAnew(event, String(form.get(PAGE_LANGUAGE) ?? ''));
      locals.anew = begun !== undefined;
      if (begun) locals.language = begun.interview.language;
      return begun;
    });
    // No cookie: the page says so, and what was typed cannot be kept anywhere.
    if (!here) return fail(400);
    const { interview, opened } = here;
    const at = (page: string) => surveyPath(opened.channel, `/${page}`);
    if (!interview.page(params.page)) redirect(303, insteadOf(here, params.page));

    const before = interview.pages();
    const { issues, appeared, pressed } = applyFields(interview, params.page, form);
    locals.visit = here;
    const questions = interview.page(params.page)?.questions ?? [];
    locals.searches = searchesIn(questions, form);

    if (locals.anew) {
      await saveVisit(here, params.page);
      return {};
    }
    if (intent.startsWith('language:')) {
      const language = offeredFor(intent.slice('language:'.length), opened.languages);
      if (!language) return fail(400);
      interview.switchLanguage(language);
      await saveVisit(here, params.page);
      redirect(303, at(`${params.page}${changeQuery(url)}`));
    }
    // The buttons of a repeat and of a search lead back to the page, with what they did.
    if (pressed) {
      await saveVisit(here, params.page);
      redirect(303, at(`${params.page}${changeQuery(url)}`));
    }
    if (intent === 'search' || (intent === 'next' && wantsSearch(questions, form))) {
      await saveVisit(here, params.page);
      return {};
    }
    switch (intent) {
      case 'back': {
        const previous = changeQuery(url) ? 'send' : interview.previousPage(params.page);
        await saveVisit(here, previous ?? params.page);
        redirect(303, previous ? at(previous) : surveyPath(opened.channel));
        break;
      }
      case 'save':
        await saveVisit(here, params.page);
        redirect(303, surveyPath(opened.channel, '?saved'));
        break;
      case 'keep':
        await saveVisit(here, params.page);
        return {};
      case 'next':
        break;
      default:
        return fail(400);
    }

    const stop = interview.screenedOut();
    if (stop) {
      const outcome = await api().deleteDraft({ receipt: here.code });
      if (!outcome.ok) failWith(outcome.problem);
      forgetInterviewCode(event);
      locals.stopped = interview.text(stop.label) ?? { text: '', language: interview.language };
      return {};
    }
    if (issues.length > 0) {
      await saveVisit(here, params.page);
      locals.refused = { issues, typed: new Map([...form].map(([name, value]) => [name, String(value)])) };
      return fail(422);
    }
    const [first] = appeared;
    if (first !== undefined) {
      await saveVisit(here, params.page);
      redirect(303, `${at(params.page)}${changeQuery(url)}#${fieldId(first)}`);
    }
    const onward = afterChange(url, interview, before) ?? interview.nextPage(params.page) ?? 'send';
    await saveVisit(here, onward.split('?')[0] ?? onward);
    redirect(303, at(onward));
  },
};
