import type { LocalizedText } from '#shared/language/localized-text.ts';
import type { Answers } from '#shared/questionnaire/answer.ts';
import type { Nonresponse } from '#shared/questionnaire/option.ts';
import { otherName } from '#shared/questionnaire/other-name.ts';
import type { LinedOption, LinedQuestion } from '#shared/questionnaire/version/line-up.ts';
import type { Cell, ExportValue, ExportVariable } from './export-variable.ts';
import { EXPORT_WORDS } from './export-words.ts';

/** A column before it has its name for good: what it is called, and what stands in it for the answers of one entry. */
export interface QuestionColumn extends Omit<ExportVariable, 'name' | 'question'> {
  readonly wanted: string;
  readonly read: (answers: Answers) => Cell;
}

/** What is known of a question beside its line. */
export interface QuestionFacts {
  /** Which codes say that there is no answer. */
  readonly missing: ReadonlyMap<string, Nonresponse>;
  /** It has an option that opens a text, in one of its versions. */
  readonly specifies: boolean;
}

/**
 * The columns of a question. A single choice is one column of codes; a multiple choice a column of 0 and 1 per option,
 * so that a share is one of people; a ranking a column per option with its place (1 is first); a matrix a column per
 * row. After them, where an option opens a text, that text.
 */
export function questionColumns(question: LinedQuestion, facts: QuestionFacts): readonly QuestionColumn[] {
  const columns = answerColumns(question, facts.missing);
  return facts.specifies ? [...columns, otherColumn(question)] : columns;
}

function answerColumns(
  { name, type, label, options, rows }: LinedQuestion,
  missing: QuestionFacts['missing'],
): readonly QuestionColumn[] {
  const words = label ?? { nl: name };
  const column = { label: words, values: [] };
  switch (type) {
    case 'multiple':
      return withDeclines(options, missing).map(({ code, label: option }) => ({
        ...column,
        wanted: `${name}_${code}`,
        label: joined(words, option),
        kind: 'flag',
        read: (answers) => flagOf(answers[name], code),
      }));
    case 'ranking':
      return [
        ...options.map(({ code, label: option }): QuestionColumn => ({
          ...column,
          wanted: `${name}_${code}`,
          label: joined(joined(words, option), EXPORT_WORDS.place),
          kind: 'number',
          read: (answers) => placeOf(answers[name], code),
        })),
        ...declined(name, words, missing),
      ];
    case 'matrix':
      return rows.map((row) => ({
        wanted: `${name}_${row.code}`,
        label: joined(words, row.label),
        kind: 'code',
        values: withDeclines(options, missing),
        read: (answers) => rowOf(answers[name], row.code),
      }));
    case 'number':
      return [
        { ...column, wanted: name, kind: 'number', read: (answers) => numberOf(answers[name]) },
        ...declined(name, words, missing),
      ];
    case 'date':
      return [
        { ...column, wanted: name, kind: 'date', read: (answers) => given(answers[name], missing) },
        ...declined(name, words, missing),
      ];
    case 'text':
      return [
        {
          ...column,
          wanted: name,
          kind: 'text',
          open: true,
          read: (answers) => given(answers[name], missing),
        },
        ...declined(name, words, missing),
      ];
    case 'time':
    case 'dateTime':
    case 'calculation':
      return [{ ...column, wanted: name, kind: 'text', read: (answers) => given(answers[name], missing) }];
    case 'note':
      return [];
    default:
      return [
        {
          wanted: name,
          label: words,
          kind: 'code',
          values: withDeclines(options, missing),
          read: (answers) => textOf(answers[name]),
        },
      ];
  }
}

/** Of a question without codes of its own: whether, and how, it was declined. */
function declined(
  name: string,
  label: LocalizedText,
  missing: QuestionFacts['missing'],
): readonly QuestionColumn[] {
  if (missing.size === 0) return [];
  return [
    {
      wanted: `${name}_declined`,
      label,
      kind: 'code',
      values: withDeclines([], missing),
      read: (answers) => {
        const code = textOf(answers[name]);
        return code !== undefined && missing.has(code) ? code : undefined;
      },
    },
  ];
}

const otherColumn = ({ name, label }: LinedQuestion): QuestionColumn => ({
  wanted: otherName(name),
  label: joined(label ?? { nl: name }, EXPORT_WORDS.other),
  kind: 'text',
  values: [],
  open: true,
  read: (answers) => textOf(answers[otherName(name)]),
});

/** The options with the ways to decline after them; what is missing is marked. */
function withDeclines(
  options: readonly LinedOption[],
  missing: QuestionFacts['missing'],
): readonly ExportValue[] {
  const own = options.map(({ code, label }): ExportValue => ({
    code,
    label: Object.keys(label).length > 0 ? label : standardLabel(code),
    ...(missing.has(code) && { missing: true }),
  }));
  const known = new Set(own.map(({ code }) => code));
  const lent = [...missing].filter(([code]) => !known.has(code));
  return [...own, ...lent.map(([code, why]) => ({ code, label: EXPORT_WORDS[why], missing: true as const }))];
}

/** The answers to a consent have no words of their own. */
const standardLabel = (code: string): LocalizedText =>
  code === 'yes' || code === 'no' ? EXPORT_WORDS[code] : { nl: code };

/** Two texts after each other, in every language that has both. */
const joined = (one: LocalizedText, other: LocalizedText): LocalizedText =>
  Object.fromEntries(
    Object.entries(one).flatMap(([language, text]) => {
      const after = other[language];
      return after === undefined ? [] : [[language, `${text} – ${after}`]];
    }),
  );

const textOf = (answer: unknown): string | undefined =>
  typeof answer === 'string' ? answer : typeof answer === 'number' ? String(answer) : undefined;

const numberOf = (answer: unknown): number | undefined => (typeof answer === 'number' ? answer : undefined);

function given(answer: unknown, missing: QuestionFacts['missing']): string | undefined {
  const text = textOf(answer);
  return text !== undefined && missing.has(text) ? undefined : text;
}

function flagOf(answer: unknown, code: string): 0 | 1 | undefined {
  if (!Array.isArray(answer)) return undefined;
  return answer.includes(code) ? 1 : 0;
}

function placeOf(answer: unknown, code: string): number | undefined {
  if (!Array.isArray(answer)) return undefined;
  const place = answer.indexOf(code);
  return place < 0 ? undefined : place + 1;
}

function rowOf(answer: unknown, row: string): string | undefined {
  if (typeof answer !== 'object' || answer === null || Array.isArray(answer)) return textOf(answer);
  return Object.hasOwn(answer, row) ? textOf((answer as Readonly<Record<string, unknown>>)[row]) : undefined;
}
