import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { api, failWith } from '#lib/client/api.ts';
import {
  forgetInterviewCode,
  interviewCode,
  invitationCode,
  keepInterviewCode,
  keepInvitation,
} from '#lib/interview/cookie.ts';
import { invitationProblem } from '#lib/interview/invitation-problem.ts';
import { INVITATION } from '#lib/interview/invitation-words.ts';
import { newReceipt } from '#lib/interview/new-receipt.ts';
import { openedChannel, type Opened } from '#lib/interview/opened.ts';
import { surroundings } from '#lib/interview/surroundings.ts';
import { compiledVersion } from '#lib/interview/version.ts';
import { BEGUN, LOST, saveVisit, surveyPath } from '#lib/interview/visit.ts';
import { negotiateLanguage, offeredFor } from '#lib/language/negotiate.ts';
import { startInterview } from '#shared/interview/interview.ts';
import { readInvitation } from '#shared/response/invitation.ts';
import { textIn } from '#shared/language/text-in.ts';
import type { Actions, PageServerLoad } from './$types';

type Request = RequestEvent<{ channel: string }>;

/** The language that was chosen or that the browser asks for, if the survey has it. */
function wantedLanguage({ url, request }: Pick<Request, 'url' | 'request'>, { languages }: Opened) {
  const chosen = url.searchParams.get('lang');
  return (
    (chosen ? offeredFor(chosen, languages) : undefined) ??
    negotiateLanguage(request.headers.get('accept-language'), languages)
  );
}

/** What this device has of this survey: an interview that can go on, a response that was sent, or nothing. */
async function standing(request: Pick<Request, 'cookies' | 'url' | 'params'>) {
  const receipt = interviewCode(request);
  if (receipt === undefined) return { kind: 'nothing' } as const;
  const sent = await api().readResponse({ receipt });
  if (sent.ok) return { kind: 'sent' } as const;
  // Whether it was sent nobody knows now: who began anew would be counted twice.
  if (sent.problem.status >= 500) failWith(sent.problem);
  const draft = await api().readDraft({ receipt });
  if (draft.ok) return { kind: 'draft', receipt, draft: draft.output } as const;
  if (draft.problem.status >= 500) failWith(draft.problem);
  return { kind: 'nothing' } as const;
}

/**
 * The link of an invitation brings its code once: the device keeps it, and no address holds it any more. A code that
 * cannot be one is told as such on the page that follows.
 */
function takeInvitation(event: Pick<Request, 'cookies' | 'url' | 'params'>): void {
  const { url, params } = event;
  const brought = url.searchParams.get(INVITATION);
  if (brought === null) return;
  const code = readInvitation(brought);
  if (code !== undefined) keepInvitation(event, code);
  const query = new URLSearchParams(url.searchParams);
  query.delete(INVITATION);
  if (code === undefined) query.set(NO_INVITATION, '');
  redirect(303, surveyPath(params.channel, query.size > 0 ? `?${query.toString()}` : ''));
}

/** Tells the first page that the link held no code of ours. */
const NO_INVITATION = 'no-invitation';

export const load: PageServerLoad = async (event) => {
  const { params, url, locals } = event;
  takeInvitation(event);
  const [opened, here] = await Promise.all([openedChannel(params.channel), standing(event)]);
  const saved = here.kind === 'draft' ? here.draft : undefined;
  const language =
    saved && !url.searchParams.has('lang') && opened.languages.includes(saved.language)
      ? saved.language
      : wantedLanguage(event, opened);
  if (language === undefined) return { opened, choosing: true as const };

  locals.language = language;
  const invitation = opened.invited === true ? await invitationOf(event, here.kind) : undefined;
  const { questionnaire } = await compiledVersion(opened.survey, opened.version);
  const fallbacks = [questionnaire.sourceLanguage];
  const text = (localized: Parameters<typeof textIn>[0]) => textIn(localized, language, fallbacks);
  return {
    choosing: false as const,
    opened,
    language,
    fallbacks,
    standing: here.kind,
    invitation,
    saved: url.searchParams.has('saved'),
    cleared: url.searchParams.has('cleared'),
    lost: url.searchParams.has(LOST),
    title: text(questionnaire.title),
    introduction: text(questionnaire.introduction),
    trust: text(questionnaire.trust),
    consent: text(questionnaire.consent),
    minutes: questionnaire.minutes,
  };
};

/** What the page asks about the invitation. Who has begun was asked, and is asked again only when answers are sent. */
async function invitationOf(event: Pick<Request, 'cookies' | 'url' | 'params'>, standing: string) {
  const code = invitationCode(event);
  if (standing === 'draft') return { asks: false, problem: undefined };
  if (code === undefined)
    return {
      asks: true,
      problem: event.url.searchParams.has(NO_INVITATION) ? ('invitationUnknown' as const) : undefined,
    };
  const problem = await invitationProblem(event.params.channel, code);
  return { asks: problem !== undefined, problem };
}

async function begin(event: Request, wanted: string | undefined, typed?: string) {
  const opened = await openedChannel(event.params.channel);
  if (opened.invited === true) {
    const code = typed ?? invitationCode(event);
    const problem = await invitationProblem(opened.channel, code);
    if (problem) return fail(422, { problem, typed: typed ?? '' });
    const read = readInvitation(code ?? '');
    if (read !== undefined) keepInvitation(event, read);
  }
  const compiled = await compiledVersion(opened.survey, opened.version);
  const language =
    (wanted ? offeredFor(wanted, opened.languages) : undefined) ??
    wantedLanguage(event, opened) ??
    compiled.questionnaire.sourceLanguage;
  const interview = startInterview(compiled, { language, surroundings: surroundings() });
  const first = interview.pages()[0] ?? 'send';
  const code = newReceipt();
  await saveVisit({ code, opened, version: opened.version, interview }, first);
  keepInterviewCode(event, code);
  redirect(303, surveyPath(opened.channel, `/${first}?${BEGUN}`));
}

/** Deletes what was saved and makes the device forget it. Answers that were sent stay: only their code opens them. */
async function clear(event: Request): Promise<void> {
  const receipt = interviewCode(event);
  if (receipt === undefined) return;
  const outcome = await api().deleteDraft({ receipt });
  if (!outcome.ok && outcome.problem.status >= 500) failWith(outcome.problem);
  forgetInterviewCode(event);
}

export const actions: Actions = {
  default: async (event) => {
    const { params, request, setHeaders } = event;
    const form = await request.formData();
    const intent = form.get('intent');
    const language = form.get('lang');
    const wanted = typeof language === 'string' ? language : undefined;
    const invitation = form.get(INVITATION);
    const typed = typeof invitation === 'string' ? invitation : undefined;
    switch (intent) {
      case 'start':
        return begin(event, wanted, typed);
      case 'again': {
        const kept = invitationCode(event);
        await clear(event);
        return begin(event, wanted, kept);
      }
      case 'continue': {
        const here = await standing(event);
        if (here.kind === 'sent') redirect(303, surveyPath(params.channel, '/receipt'));
        if (here.kind === 'nothing') return begin(event, wanted);
        redirect(
          303,
          surveyPath(
            params.channel,
            `/${encodeURIComponent(here.draft.page)}?${wanted ? `lang=${encodeURIComponent(wanted)}` : ''}`,
          ),
        );
        break;
      }
      case 'clear':
        await clear(event);
        setHeaders({ 'clear-site-data': '"storage"' });
        redirect(
          303,
          surveyPath(params.channel, `?cleared&lang=${encodeURIComponent(wanted ?? event.locals.language)}`),
        );
    }
    return fail(400);
  },
};
