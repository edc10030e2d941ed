import type { Client } from '#shared/contract/client.ts';
import type { Problem, ProblemIssue, ProblemKey } from '#shared/contract/problem.ts';
import { ChannelCode, SurveyMode } from '#shared/contract/survey.ts';
import { dayIn } from '#lib/council/day.ts';
import { MONTHLY } from '#shared/results/disclosure/calendar.ts';
import type { LanguageTag } from '#shared/language/tag.ts';
import type { Flash } from '#lib/session/flash.ts';
import type { MessageValues } from '#lib/messages/message.ts';
import type { StudioKey } from '#lib/messages/studio/studio.ts';

/** A sentence of the studio's catalogue. */
export interface StudioLine {
  readonly key: StudioKey;
  readonly values?: MessageValues;
}

/** Why an act was not carried out: at fields, or as a whole. What was typed comes back. */
export interface ActRefused {
  readonly intent: string;
  readonly status: number;
  readonly fields: Readonly<Partial<Record<'label' | 'code' | 'by' | 'statement' | 'mode', StudioLine>>>;
  readonly whole?: StudioLine;
  readonly typed: Readonly<Record<string, string>>;
}

export type ActOutcome =
  | { readonly done: Flash & { readonly key: StudioKey } }
  | { readonly refused: ActRefused }
  /** A problem that is not about this act: the session, the account, a survey that is gone. */
  | { readonly problem: Problem };

/** What can be done with a survey, by the name on the button. */
export type Intent = 'open' | 'close' | 'channel' | 'trust' | 'publish' | 'calendar';
export const INTENTS: readonly Intent[] = ['open', 'close', 'channel', 'trust', 'publish', 'calendar'];

/** The days between two snapshots that staff can choose from. */
export const CALENDARS: readonly number[] = [14, MONTHLY, 91];

/** The survey that is acted on, and how it is called in the language of the page. */
export interface Subject {
  readonly survey: string;
  readonly title: string;
  readonly language: LanguageTag;
}

/** Does what a form of the studio asks for, through the API. */
export function act(intent: Intent, form: FormData, subject: Subject, client: Client): Promise<ActOutcome> {
  const typed = Object.fromEntries(
    ['label', 'code', 'by', 'mode', 'days', 'invited'].map((name) => {
      const value = form.get(name);
      return [name, typeof value === 'string' ? value.trim() : ''];
    }),
  );
  const context = { intent, subject, client, typed, ticked: form.get('statement') === 'yes' };
  return ACTS[intent](context);
}

interface Context {
  readonly intent: Intent;
  readonly subject: Subject;
  readonly client: Client;
  readonly typed: Readonly<Record<string, string>>;
  readonly ticked: boolean;
}

const ACTS: Readonly<Record<Intent, (context: Context) => Promise<ActOutcome>>> = {
  async open(context) {
    const mode = SurveyMode.safeParse(context.typed['mode']);
    if (!mode.success) return refused(context, 400, { fields: { mode: { key: 'error.mode' } } });
    const { survey, title } = context.subject;
    const outcome = await context.client.changeSurveyStatus({ survey, status: 'open', mode: mode.data });
    return outcome.ok
      ? { done: { key: 'open.done', values: { title } } }
      : fromProblem(context, outcome.problem);
  },

  async close(context) {
    const { survey, title } = context.subject;
    const outcome = await context.client.changeSurveyStatus({ survey, status: 'closed' });
    return outcome.ok
      ? { done: { key: 'close.done', values: { title } } }
      : fromProblem(context, outcome.problem);
  },

  async channel(context) {
    const { label = '', code = '' } = context.typed;
    const wrongLabel = label.length < 1 || label.length > 120;
    const wrongCode = code !== '' && !ChannelCode.safeParse(code).success;
    if (wrongLabel || wrongCode) {
      return refused(context, 400, {
        fields: {
          ...(wrongLabel && { label: { key: 'channels.errorLabel' } }),
          ...(wrongCode && { code: { key: 'channels.errorCode' } }),
        },
      });
    }
    const { survey } = context.subject;
    const outcome = await context.client.createChannel({
      survey,
      label,
      ...(code !== '' && { code }),
      ...(context.typed['invited'] === 'yes' && { invited: true }),
    });
    if (outcome.ok) return { done: { key: 'channels.created', values: { label } } };
    if (outcome.problem.key === 'channelExists') {
      return refused(context, 409, { fields: { code: { key: 'channels.errorExists', values: { code } } } });
    }
    return fromProblem(context, outcome.problem);
  },

  async trust(context) {
    const { by = '' } = context.typed;
    const wrongName = by.length < 2 || by.length > 120;
    if (wrongName || !context.ticked) {
      return refused(context, 400, {
        fields: {
          ...(wrongName && { by: { key: 'trust.errorBy' } }),
          ...(!context.ticked && { statement: { key: 'trust.errorStatement' } }),
        },
      });
    }
    const outcome = await context.client.confirmTrust({ survey: context.subject.survey, by });
    return outcome.ok
      ? { done: { key: 'trust.done', values: { by } } }
      : fromProblem(context, outcome.problem);
  },

  async calendar(context) {
    const snapshotDays = CALENDARS.find((days) => String(days) === context.typed['days']);
    if (snapshotDays === undefined) return refused(context, 400, { whole: { key: 'error.invalidInput' } });
    const outcome = await context.client.changeCalendar({ survey: context.subject.survey, snapshotDays });
    return outcome.ok
      ? { done: { key: 'calendar.done', values: { count: snapshotDays } } }
      : fromProblem(context, outcome.problem);
  },

  async publish(context) {
    const outcome = await context.client.publishSnapshot({ survey: context.subject.survey });
    if (!outcome.ok) return fromProblem(context, outcome.problem);
    const { number, responses, unchanged, oneSource } = outcome.output;
    return unchanged
      ? { done: { key: oneSource === true ? 'publish.oneChannel' : 'publish.unchanged', values: { number } } }
      : { done: { key: 'publish.done', values: { number, count: responses } } };
  },
};

const refused = (
  { intent, typed }: Context,
  status: number,
  what: Pick<ActRefused, 'whole'> & { readonly fields?: ActRefused['fields'] },
): ActOutcome => ({ refused: { fields: {}, ...what, intent, status, typed } });

/** Problems that an act itself can meet, with the words for them. */
const WORDS: Readonly<Partial<Record<ProblemKey, StudioKey>>> = {
  trustUnconfirmed: 'error.trustUnconfirmed',
  wrongTransition: 'error.wrongTransition',
  snapshotRefused: 'error.snapshotRefused',
  resultsFrozen: 'error.resultsFrozen',
  invalidInput: 'error.invalidInput',
  unavailable: 'error.unavailable',
  unexpected: 'error.other',
};

function fromProblem(context: Context, problem: Problem): ActOutcome {
  const key = WORDS[problem.key];
  if (!key) return { problem };
  const [issue] = problem.issues ?? [];
  const whole = (problem.key === 'snapshotRefused' && issue && whyNot(issue, context.subject)) || {
    key,
    values: { number: String(problem.number) },
  };
  return refused(context, problem.status, { whole });
}

/** Why the answers could not be weighted, by the code of the issue. */
const WEIGHTING_WORDS: Readonly<Record<string, StudioKey>> = {
  'weighting.empty-margin': 'error.weighting.empty-margin',
  'weighting.empty-class': 'error.weighting.empty-class',
  'weighting.totals-differ': 'error.weighting.totals-differ',
  'weighting.not-converged': 'error.weighting.not-converged',
  'weighting.no-column': 'error.weighting.no-column',
  'weighting.nobody-inside': 'error.weighting.nobody-inside',
};

/** Why no snapshot was published, where the problem says it. */
function whyNot({ code, limit, path }: ProblemIssue, { language }: Subject): StudioLine | undefined {
  const weighting = WEIGHTING_WORDS[code];
  if (weighting) return { key: weighting, values: { margin: path, class: String(limit ?? '') } };
  switch (code) {
    case 'tooFew':
      return { key: 'error.snapshotTooFew' };
    case 'tooEarly':
      return { key: 'error.snapshotTooEarly', values: { day: dayIn(String(limit), language) } };
    case 'attack':
      return { key: 'error.snapshotAttacked' };
    default:
      return undefined;
  }
}
