import { redirect, type Cookies } from '@sveltejs/kit';
import { api, failWith } from '#lib/client/api.ts';
import { offeredFor } from '#lib/language/negotiate.ts';
import { startInterview, type Interview } from '#shared/interview/interview.ts';
import { forgetInterviewCode, interviewCode } from './cookie.ts';
import { openedChannel, type Opened } from './opened.ts';
import { surroundings } from './surroundings.ts';
import { compiledVersion } from './version.ts';

/** An interview that goes on: what the device's code opened. */
export interface Visit {
  readonly code: string;
  readonly opened: Opened;
  readonly version: number;
  readonly interview: Interview;
}

/** What a request on a page of an interview brings. */
export interface VisitRequest {
  readonly cookies: Cookies;
  readonly url: URL;
  readonly request: Pick<Request, 'method'>;
  readonly params: { readonly channel: string };
  readonly locals: App.Locals;
}

/** Where the pages of a channel are. What stands in an address in its place can be anything that somebody typed. */
export const surveyPath = (channel: string, rest = ''): string => `/s/${encodeURIComponent(channel)}${rest}`;

/** Marks the first page after Start: a device that comes there without cookie refuses it. */
export const BEGUN = 'begin';

/** Tells the first page that somebody sent a page of an interview that is no longer kept. */
export const LOST = 'lost';

/**
 * The interview of this device through this channel, as it was saved. `undefined` when the device keeps no
 * cookie although it just began. Without interview the request goes to the start of the survey, or to the
 * receipt when the answers were sent already.
 */
export async function visit(
  request: VisitRequest,
  /**
   * Begins an interview in place of one that is no longer kept, where that can be done; `noCookie` when it was done
   * before and the device did not keep it.
   */
  instead?: () => Promise<Visit | 'noCookie' | undefined>,
): Promise<Visit | undefined> {
  const { params, url, locals } = request;
  const code = interviewCode(request);
  if (code === undefined) {
    await openedChannel(params.channel);
    const begun = await instead?.();
    if (begun) return begun === 'noCookie' ? undefined : begun;
    if (url.searchParams.has(BEGUN)) return undefined;
    redirect(303, startOver(request));
  }
  const [opened, draft] = await Promise.all([
    openedChannel(params.channel),
    api().readDraft({ receipt: code }),
  ]);
  if (!draft.ok) {
    if (draft.problem.key === 'unknownDraft') {
      const elsewhere = await withoutDraft(request, code);
      const begun = elsewhere === startOver(request) ? await instead?.() : undefined;
      if (begun && begun !== 'noCookie') return begun;
      redirect(303, elsewhere);
    }
    if (draft.problem.key !== 'forgedReceipt') failWith(draft.problem);
    forgetInterviewCode(request);
    redirect(303, startOver(request));
  }
  const { survey, version, answers } = draft.output;
  const wanted = url.searchParams.get('lang');
  const language = (wanted && offeredFor(wanted, opened.languages)) ?? draft.output.language;
  locals.language = language;
  const compiled = await compiledVersion(survey, version);
  const here: Visit = {
    code,
    opened,
    version,
    interview: startInterview(compiled, { language, answers, surroundings: surroundings(), seed: code }),
  };
  // A language that was chosen in the address stays for the pages that follow.
  if (language !== draft.output.language) await saveVisit(here, draft.output.page);
  return here;
}

/** Where somebody goes whose code has no draft: to the receipt of what was sent, else to the start. */
async function withoutDraft(request: VisitRequest, code: string): Promise<string> {
  const sent = await api().readResponse({ receipt: code });
  // That nobody knows now is no reason to begin anew what was sent perhaps.
  if (!sent.ok && sent.problem.status >= 500) failWith(sent.problem);
  return sent.ok ? surveyPath(request.params.channel, '/receipt') : startOver(request);
}

/** The first page, which says so when answers came along that can no longer be kept. */
const startOver = ({ params, request }: VisitRequest): string =>
  surveyPath(params.channel, request.method === 'POST' ? `?${LOST}` : '');

/** A copy of the interview, to try answers out on. */
export const trialOf = ({ interview, code }: Visit): Interview =>
  startInterview(interview.compiled, {
    language: interview.language,
    answers: interview.answers(),
    surroundings: surroundings(),
    seed: code,
  });

/** Saves the interview as it stands, to go on at `page`. */
export async function saveVisit({ code, opened, version, interview }: Visit, page: string): Promise<void> {
  const outcome = await api().saveDraft({
    receipt: code,
    channel: opened.channel,
    version,
    language: interview.language,
    page,
    answers: interview.answers(),
  });
  if (!outcome.ok) failWith(outcome.problem);
}
