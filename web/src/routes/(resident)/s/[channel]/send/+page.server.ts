import { fail, redirect } from '@sveltejs/kit';
import { api, failWith } from '#lib/client/api.ts';
import { answerSections } from '#lib/interview/answer-sections.ts';
import { invitationCode, keepReceipt } from '#lib/interview/cookie.ts';
import { INVITATION, isInvitationProblem } from '#lib/interview/invitation-words.ts';
import { issueWords } from '#lib/interview/issue-words.ts';
import { CHANGE } from '#lib/interview/change.ts';
import { saveVisit, surveyPath, visit } from '#lib/interview/visit.ts';
import { offeredFor } from '#lib/language/negotiate.ts';
import { residentMessages } from '#lib/messages/resident/resident.ts';
import { fieldId } from '#lib/question/field-id.ts';
import { MOST_PROOF } from '#shared/contract/challenge.ts';
import type { AnswerIssue } from '#shared/interview/issue.ts';
import { answeredAnything } from '#shared/response/answered-anything.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const here = event.locals.visit ?? (await visit(event));
  if (!here) redirect(303, surveyPath(event.params.channel));
  const { interview, opened } = here;
  const { questionnaire } = interview.compiled;
  const fallbacks = [questionnaire.sourceLanguage];
  const texts = residentMessages(interview.language, fallbacks);
  const linkTo = (path: string) =>
    surveyPath(opened.channel, `/${interview.pageOf(path) ?? '1'}?${CHANGE}&check#${fieldId(path)}`);
  return {
    language: interview.language,
    fallbacks,
    languages: opened.languages,
    mode: opened.mode,
    channel: opened.channel,
    title: interview.text(questionnaire.title),
    last: interview.pages().at(-1),
    invitation: opened.invited === true && { asks: invitationCode(event) === undefined },
    answered: answeredAnything(interview.compiled, interview.submission()),
    sections: answerSections(interview, texts, (page, path) =>
      surveyPath(opened.channel, `/${page}?${CHANGE}#${fieldId(path)}`),
    ),
    issues: (event.locals.refused?.issues ?? []).map((issue: AnswerIssue) => ({
      href: linkTo(issue.path),
      words: issueWords(issue, interview.question(issue.path), texts),
    })),
  };
};

export const actions: Actions = {
  default: async (event) => {
    const { request, locals } = event;
    const here = await visit(event);
    if (!here) redirect(303, surveyPath(event.params.channel));
    const { interview, opened, code, version } = here;
    const form = await request.formData();
    const intent = String(form.get('intent') ?? 'send');
    const proof = form.get('proof');
    const typed = String(form.get(INVITATION) ?? '').trim();
    if (intent.startsWith('language:')) {
      const language = offeredFor(intent.slice('language:'.length), opened.languages);
      if (!language) return fail(400);
      interview.switchLanguage(language);
      await saveVisit(here, 'send');
      redirect(303, surveyPath(opened.channel, '/send'));
    }
    locals.visit = here;
    const issues = interview.issues();
    if (issues.length > 0) {
      locals.refused = { issues, typed: new Map() };
      return fail(422);
    }
    // Nothing is required, and nothing is stored of nothing: the page says so and leads back.
    const answers = interview.submission();
    if (!answeredAnything(interview.compiled, answers)) return fail(422);
    const invitation = opened.invited === true ? typed || invitationCode(event) : undefined;
    const outcome = await api().submitResponse({
      channel: opened.channel,
      version,
      language: interview.language,
      receipt: code,
      answers,
      ...(invitation !== undefined && { invitation }),
      ...(typeof proof === 'string' && proof.length <= MOST_PROOF && { proof }),
    });
    if (!outcome.ok) {
      // By the time that they have read this, their device has its proof or the minute is over.
      if (outcome.problem.key === 'tooManyNow') return fail(429, { busy: true as const });
      if (isInvitationProblem(outcome.problem.key))
        return fail(422, { problem: outcome.problem.key, typed: invitation ?? '' });
      if (outcome.problem.key !== 'answersRefused') failWith(outcome.problem);
      locals.refused = {
        // The gate runs the same checks: what it says has the form of an issue.
        issues: (outcome.problem.issues ?? []) as AnswerIssue[],
        typed: new Map(),
      };
      return fail(422);
    }
    // The draft has done its work. Should this fail, it vanishes by itself; the response stands either way.
    await api().deleteDraft({ receipt: code });
    keepReceipt(event, outcome.output.receipt);
    redirect(303, surveyPath(opened.channel, '/receipt'));
  },
};
