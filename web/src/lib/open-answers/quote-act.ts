import { LanguageTag } from '#shared/language/tag.ts';
import type { Problem } from '#shared/contract/problem.ts';
import { fieldOf, lineEnds, type Outcome, type Subject, type VoicesLine } from './outcome.ts';

/** As many characters as a quote has. */
export const LONGEST_QUOTE = 600;

/** As many words as the route takes. */
const MOST_CONFIRMED = 40;

/** Releases a quote of one answer as the form has it; what may tell who said it stays only where it was confirmed. */
export async function releaseQuote(form: FormData, { survey, question, client }: Subject): Promise<Outcome> {
  const text = fieldOf(form, 'text');
  const theme = fieldOf(form, 'theme');
  const language = LanguageTag.safeParse(form.get('language'));
  const noPersonalDetails = form.get('statement') === 'yes';
  const lines: VoicesLine[] = [];
  if (text === '' || text.length > LONGEST_QUOTE)
    lines.push({ key: 'error.quoteLength', values: { count: text.length } });
  if (theme === '') lines.push({ key: 'error.quoteTheme' });
  if (!language.success) lines.push({ key: 'error.invalidInput' });
  if (!noPersonalDetails) lines.push({ key: 'error.quoteStatement' });
  if (lines.length > 0 || !language.success) return refused(form, 400, lines);
  const outcome = await client.codeOpenAnswer({
    survey,
    question,
    ...answerIn(form),
    quote: { text, language: language.data, theme, noPersonalDetails, confirmed: confirmedIn(form) },
  });
  return outcome.ok ? { done: { key: 'told.released', values: {} } } : fromProblem(form, outcome.problem);
}

/** Takes back the quote of one answer. */
export async function takeQuoteBack(form: FormData, { survey, question, client }: Subject): Promise<Outcome> {
  const outcome = await client.codeOpenAnswer({ survey, question, ...answerIn(form), quote: null });
  return outcome.ok ? { done: { key: 'told.takenBack', values: {} } } : fromProblem(form, outcome.problem);
}

const answerIn = (form: FormData): { readonly handle: string; readonly revision: number } => ({
  handle: fieldOf(form, 'answer'),
  revision: Number(fieldOf(form, 'revision')),
});

const confirmedIn = (form: FormData): string[] =>
  form
    .getAll('confirmed')
    .map((words) => lineEnds(String(words)))
    .slice(0, MOST_CONFIRMED);

const refused = (form: FormData, status: number, lines: readonly VoicesLine[]): Outcome => ({
  refused: {
    intent: 'release',
    status,
    lines,
    typed: {
      text: fieldOf(form, 'text'),
      theme: fieldOf(form, 'theme'),
      language: fieldOf(form, 'language'),
      statement: fieldOf(form, 'statement'),
    },
    confirmed: confirmedIn(form),
  },
});

function fromProblem(form: FormData, problem: Problem): Outcome {
  const { status, issues = [] } = problem;
  switch (problem.key) {
    case 'quoteRefused':
      return refused(form, status, [{ key: 'error.quoteTraces' }]);
    case 'codingChanged':
      return refused(form, status, [{ key: 'error.quoteChanged' }]);
    case 'unknownTheme':
      return refused(form, status, [{ key: 'error.unknownTheme', values: { theme: issues[0]?.path ?? '' } }]);
    case 'unknownOpenAnswer':
      return refused(form, status, [{ key: 'quote.gone' }]);
    case 'invalidInput':
      return refused(form, status, [{ key: 'error.invalidInput' }]);
    case 'unavailable':
      return refused(form, status, [{ key: 'error.unavailable' }]);
    default:
      return { problem };
  }
}
