import { STUDIO_TEXTS, type StudioKey } from '#lib/messages/studio/studio.ts';
import type { Flash } from '#lib/session/flash.ts';
import type { Client } from '#shared/contract/client.ts';
import type { Problem, ProblemIssue } from '#shared/contract/problem.ts';
import type { StudioLine } from './act.ts';

/** What staff can do with the weighting of a survey, by the name on the button. */
export const WEIGH_INTENTS = ['margins', 'remove', 'on', 'off'] as const;
export type WeighIntent = (typeof WEIGH_INTENTS)[number];

/** Why it was not done: in a sentence, and for a file line by line. */
export interface WeighRefused {
  readonly status: number;
  readonly whole: StudioLine;
  readonly lines: readonly { readonly line: string; readonly what: StudioLine }[];
}

export type WeighOutcome =
  | { readonly done: Flash & { readonly key: StudioKey } }
  | { readonly refused: WeighRefused }
  /** A problem that is not about this act: the session, the account, a survey that is gone. */
  | { readonly problem: Problem };

/** As many characters as the route takes. */
const MOST_CHARACTERS = 200_000;

/** Does what a form of the weighting page asks for, through the API. */
export async function weighAct(
  intent: WeighIntent,
  form: FormData,
  survey: string,
  client: Client,
): Promise<WeighOutcome> {
  switch (intent) {
    case 'margins': {
      const file = form.get('file');
      if (!(file instanceof File) || file.size === 0) return refused(400, { key: 'margins.errorFile' });
      const csv = textOf(await file.arrayBuffer());
      if (csv.length > MOST_CHARACTERS) return refused(413, { key: 'margins.errorSize' });
      const outcome = await client.putMargins({ survey, csv });
      return outcome.ok ? { done: { key: 'margins.done', values: {} } } : fromProblem(outcome.problem);
    }
    case 'remove': {
      const outcome = await client.removeMargins({ survey });
      return outcome.ok ? { done: { key: 'margins.removed', values: {} } } : fromProblem(outcome.problem);
    }
    case 'on':
    case 'off': {
      const outcome = await client.changeWeighting({ survey, weighted: intent === 'on' });
      return outcome.ok
        ? { done: { key: intent === 'on' ? 'weighting.onDone' : 'weighting.offDone', values: {} } }
        : fromProblem(outcome.problem);
    }
  }
}

/** Spreadsheets write UTF-8, or the signs of Windows where they are older. */
function textOf(bytes: ArrayBuffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

const refused = (status: number, whole: StudioLine, lines: WeighRefused['lines'] = []): WeighOutcome => ({
  refused: { status, whole, lines },
});

function fromProblem(problem: Problem): WeighOutcome {
  const { status, issues = [] } = problem;
  switch (problem.key) {
    case 'marginsRefused':
      return refused(
        status,
        { key: 'margins.refused', values: { count: issues.length } },
        issues.map(lineOf),
      );
    case 'bodyTooLarge':
      return refused(status, { key: 'margins.errorSize' });
    case 'noMargins':
      return refused(status, { key: 'error.noMargins' });
    case 'unavailable':
      return refused(status, { key: 'error.unavailable' });
    default:
      return { problem };
  }
}

const isKey = (key: string): key is StudioKey => Object.hasOwn(STUDIO_TEXTS['nl'] ?? {}, key);

function lineOf({ path, code, values }: ProblemIssue): WeighRefused['lines'][number] {
  const key = `margins.problem.${code}`;
  return {
    line: path,
    what: isKey(key) ? { key, ...(values && { values }) } : { key: 'error.marginsRefused' },
  };
}
