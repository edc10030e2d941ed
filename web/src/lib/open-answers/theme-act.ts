import type { Problem } from '#shared/contract/problem.ts';
import type { Theme } from '#shared/contract/open-answers.ts';
import { fieldOf, type Outcome, type Subject, type VoicesLine } from './outcome.ts';

/** The languages in which a theme has a name. */
export const THEME_LANGUAGES = ['nl', 'fr', 'en'] as const;
/** As many themes as a question can have. */
export const MOST_THEMES = 40;
/** The row of the form in which a theme is made. */
const NEW = 'new';

/** A code fit for the name of a column of every export. */
const NEW_CODE = /^[a-z][a-z0-9_]{0,39}$/;
const LONGEST_LABEL = 120;

/** Saves the themes as the form has them, with the one that was added. */
export async function saveThemes(form: FormData, subject: Subject): Promise<Outcome> {
  const codes = form.getAll('code').map(String);
  const rows = [...codes.map((code, at) => ({ code, label: labelIn(form, String(at)) }))];
  const added = { code: fieldOf(form, `code:${NEW}`), label: labelIn(form, NEW) };
  const adds = added.code !== '' || Object.values(added.label).some((name) => name !== '');
  const lines: VoicesLine[] = [];
  for (const { code, label } of rows)
    if (!isNamed(label)) lines.push({ key: 'error.label', values: { theme: code } });
  if (adds) {
    if (!isNamed(added.label)) lines.push({ key: 'error.label', values: { theme: added.label.nl || '+' } });
    else added.code ||= codeOf(added.label.nl, codes);
    const { code } = added;
    if (code !== '' && !NEW_CODE.test(code)) lines.push({ key: 'error.code', values: { code } });
    if (codes.includes(code)) lines.push({ key: 'error.codeTwice', values: { code } });
  }
  const themes = adds ? [...rows, added] : rows;
  if (themes.length > MOST_THEMES) lines.push({ key: 'themes.tooMany' });
  if (lines.length > 0) return refused(form, 400, lines);
  return save(form, subject, themes, { key: 'told.themes', values: {} });
}

/** Removes one theme under which nothing stands. */
export async function removeTheme(
  form: FormData,
  subject: Subject,
  themes: readonly Theme[],
): Promise<Outcome> {
  const code = fieldOf(form, 'remove');
  const left = themes.filter((theme) => theme.code !== code);
  return save(form, subject, left, { key: 'told.removed', values: { theme: code } });
}

async function save(
  form: FormData,
  { survey, question, client }: Subject,
  themes: readonly Theme[],
  done: Extract<Outcome, { done: unknown }>['done'],
): Promise<Outcome> {
  const revision = Number(fieldOf(form, 'revision'));
  const outcome = await client.saveThemes({ survey, question, themes: [...themes], revision });
  return outcome.ok ? { done } : fromProblem(form, outcome.problem);
}

const labelIn = (form: FormData, row: string): Theme['label'] => ({
  nl: fieldOf(form, `nl:${row}`),
  fr: fieldOf(form, `fr:${row}`),
  en: fieldOf(form, `en:${row}`),
});

const isNamed = (label: Theme['label']): boolean =>
  Object.values(label).every((name) => name !== '' && name.length <= LONGEST_LABEL);

/** A code made of a name, which no other theme has. */
function codeOf(name: string, taken: readonly string[]): string {
  const plain = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, '_')
    .replace(/^[_0-9]+|_+$/gu, '')
    .slice(0, 30)
    .replace(/_+$/u, '');
  const base = plain === '' ? 'theme' : plain;
  for (let number = 1; ; number++) {
    const code = number === 1 ? base : `${base}_${String(number)}`;
    if (!taken.includes(code)) return code;
  }
}

const refused = (form: FormData, status: number, lines: readonly VoicesLine[]): Outcome => ({
  refused: {
    intent: 'themes',
    status,
    lines,
    typed: Object.fromEntries(
      [...form].filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
    ),
  },
});

function fromProblem(form: FormData, problem: Problem): Outcome {
  switch (problem.key) {
    case 'themeInUse':
      return refused(
        form,
        problem.status,
        (problem.issues ?? []).map(({ path }) => ({ key: 'error.themeInUse', values: { theme: path } })),
      );
    case 'codingChanged':
      // What a colleague saved is shown, so nothing that was typed before it.
      return {
        refused: { intent: 'themes', status: problem.status, lines: [{ key: 'error.themesChanged' }] },
      };
    case 'invalidInput':
      return refused(form, problem.status, [{ key: 'error.invalidInput' }]);
    case 'unavailable':
      return refused(form, problem.status, [{ key: 'error.unavailable' }]);
    default:
      return { problem };
  }
}
