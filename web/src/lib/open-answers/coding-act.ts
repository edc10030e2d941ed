import type { Problem } from '#shared/contract/problem.ts';
import { fieldOf, type Outcome, type Subject, type VoicesLine } from './outcome.ts';

/** What a form says of an answer that nobody has coded yet, where codes stand for a coding. */
export const UNCODED = '-';

/** An answer whose themes were changed on the form. */
interface Change {
  readonly handle: string;
  readonly revision: number;
  readonly themes: string[];
}

/** At once: few enough that the database is not asked for a whole page in one moment. */
const AT_ONCE = 5;

/**
 * Saves the themes of every answer of a page that the form changed. An answer that a colleague has coded meanwhile is
 * left as the colleague had it, and told.
 */
export async function saveCodings(form: FormData, { survey, question, client }: Subject): Promise<Outcome> {
  const changes = changesIn(form);
  const ticked: Record<string, readonly string[]> = {};
  const lines = new Map<string, VoicesLine>();
  let [saved, changed] = [0, 0];
  for (let from = 0; from < changes.length; from += AT_ONCE) {
    const part = changes.slice(from, from + AT_ONCE);
    const outcomes = await Promise.all(
      part.map((change) => client.codeOpenAnswer({ survey, question, ...change })),
    );
    for (const [at, outcome] of outcomes.entries()) {
      if (outcome.ok) {
        saved++;
        continue;
      }
      const { problem } = outcome;
      if (problem.key === 'codingChanged' || problem.key === 'unknownOpenAnswer') {
        changed++;
        continue;
      }
      const line = lineOf(problem);
      if (!line) return { problem };
      lines.set(`${line.key}${String(line.values?.['theme'])}`, line);
      const change = part[at];
      if (change) ticked[change.handle] = change.themes;
    }
  }
  if (changed > 0) lines.set('changed', { key: 'error.codingsChanged', values: { count: changed } });
  if (lines.size === 0)
    return { done: { key: saved === 0 ? 'told.nothing' : 'told.coded', values: { count: saved } } };
  const told = [...lines.values()].map((line) =>
    line.key === 'error.codingsStopped' ? { ...line, values: { count: saved } } : line,
  );
  return { refused: { intent: 'code', status: 409, lines: told, ticked } };
}

/** The answers that the form has otherwise than they were read. */
function changesIn(form: FormData): readonly Change[] {
  return form.getAll('answer').flatMap((entry, at) => {
    const themes = form.getAll(`theme:${String(at)}`).map(String);
    const coded = themes.length > 0 || form.has(`read:${String(at)}`);
    const was = fieldOf(form, `was:${String(at)}`);
    const before = was === UNCODED ? undefined : was.split(' ').filter((code) => code !== '');
    const same = before
      ? before.length === themes.length && themes.every((code) => before.includes(code))
      : !coded;
    const revision = Number(fieldOf(form, `revision:${String(at)}`));
    return same ? [] : [{ handle: String(entry), revision, themes }];
  });
}

function lineOf({ key, issues = [] }: Problem): VoicesLine | undefined {
  switch (key) {
    case 'unknownTheme':
      return { key: 'error.unknownTheme', values: { theme: issues[0]?.path ?? '' } };
    case 'invalidInput':
      return { key: 'error.invalidInput' };
    case 'unavailable':
      return { key: 'error.codingsStopped' };
    default:
      return undefined;
  }
}
