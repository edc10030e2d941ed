import type { LocalizedText } from '#shared/language/localized-text.ts';
import { languageOf } from '#shared/language/languages.ts';
import type { Answers } from '#shared/questionnaire/answer.ts';
import type { Value } from '#shared/questionnaire/expression/scope.ts';
import { optionsOf } from '#shared/questionnaire/options-of.ts';
import {
  type LineUp,
  lineUp,
  type LinedQuestion,
  linedAnswers,
} from '#shared/questionnaire/version/line-up.ts';
import { placedNodes } from '#shared/questionnaire/version/placed-nodes.ts';
import type { PublishedVersion } from '#shared/questionnaire/version/published-version.ts';
import { entryAt, entryPaths } from './entry-paths.ts';
import type { Cell, DataTable, ExportValue, ExportVariable } from './export-variable.ts';
import { EXPORT_WORDS } from './export-words.ts';
import { missingCodes, STANDARD_MISSING } from './missing-codes.ts';
import { questionColumns } from './question-columns.ts';
import { type CodedThemes, themeColumns, type ThemedQuestion } from './theme-columns.ts';
import { startNames } from './unique-name.ts';

/** One response as it leaves: under a pseudonym, with the month it came in and nothing finer. */
export interface ExportedResponse {
  /** The same response has the same number in every export of its survey; nobody can find the receipt from it. */
  readonly pseudonym: string;
  readonly channel: string;
  readonly language: string;
  readonly version: number;
  /** Filled in on a tablet of somebody who helped. */
  readonly assisted?: boolean | undefined;
  /** `YYYY-MM`. */
  readonly month: string;
  readonly answers: Answers;
  /** By the definitions of the version it answered to. */
  readonly derived: Readonly<Record<string, Value>>;
  /** What staff found in its open answers. */
  readonly themes?: CodedThemes | undefined;
}

export interface MicrodataOptions {
  /** The channels of the survey in words. */
  readonly channels: readonly { readonly code: string; readonly label: string }[];
  /** With what residents wrote themselves. */
  readonly openAnswers: boolean;
  /** The open questions of which answers were brought under themes. */
  readonly themed?: readonly ThemedQuestion[];
}

interface Column extends ExportVariable {
  readonly cell: (response: ExportedResponse) => Cell;
}

/**
 * All responses of a survey as one table. The columns stand in the order of the questionnaire, also those of questions
 * that nobody reached; questions of earlier versions that are gone come after those that are there, with the answers
 * they had. Answers of all versions stand under the name of the latest (`lineUp`), and entries of a repeat beside
 * each other. Rows are ordered by pseudonym, so that their order says nothing of when they came.
 */
export function microdataOf(
  versions: readonly PublishedVersion[],
  responses: readonly ExportedResponse[],
  { channels, openAnswers, themed = [] }: MicrodataOptions,
): DataTable {
  const lines = lineUp(versions);
  const lined = responses
    .map((response) => ({ ...response, answers: linedAnswers(lines, response.version, response.answers) }))
    .toSorted((one, other) => (one.pseudonym < other.pseudonym ? -1 : 1));
  const nameFor = startNames();
  const columns = [
    ...ownColumns(versions, channels),
    ...lines.questions.flatMap((question) => columnsOf(question, versions, lined)),
    ...derivedColumns(versions, lines.names),
    ...themeColumns(themed).map(({ of, ...column }): Column => ({
      ...column,
      cell: ({ themes }) => of(themes),
    })),
  ]
    .filter(({ open }) => openAnswers || !open)
    .map((column) => ({ ...column, name: nameFor(column.name) }));
  return {
    variables: columns.map(({ cell: _, ...variable }) => variable),
    rows: lined.map((response) => columns.map(({ cell }) => cell(response))),
  };
}

function ownColumns(
  versions: readonly PublishedVersion[],
  channels: MicrodataOptions['channels'],
): readonly Column[] {
  const tags = [...new Set(versions.flatMap(({ questionnaire }) => questionnaire.languages))];
  const everywhere = (text: string): LocalizedText => ({ nl: text, fr: text, en: text });
  return [
    { name: 'id', label: EXPORT_WORDS.id, kind: 'text', values: [], cell: ({ pseudonym }) => pseudonym },
    { name: 'month', label: EXPORT_WORDS.month, kind: 'text', values: [], cell: ({ month }) => month },
    {
      name: 'channel',
      label: EXPORT_WORDS.channel,
      kind: 'code',
      values: channels.map(({ code, label }) => ({ code, label: everywhere(label) })),
      cell: ({ channel }) => channel,
    },
    {
      name: 'language',
      label: EXPORT_WORDS.language,
      kind: 'code',
      values: tags.map((code) => ({ code, label: everywhere(languageOf(code).name) })),
      cell: ({ language }) => language,
    },
    {
      name: 'version',
      label: EXPORT_WORDS.version,
      kind: 'number',
      values: [],
      cell: ({ version }) => version,
    },
    {
      name: 'assisted',
      label: EXPORT_WORDS.assisted,
      kind: 'code',
      values: [
        { code: 'yes', label: EXPORT_WORDS.yes },
        { code: 'no', label: EXPORT_WORDS.no },
      ],
      cell: ({ assisted }) => (assisted === true ? 'yes' : 'no'),
    },
  ];
}

function columnsOf(
  question: LinedQuestion,
  versions: readonly PublishedVersion[],
  responses: readonly ExportedResponse[],
): readonly Column[] {
  const facts = {
    missing: missingCodes(question, versions),
    specifies: opensText(question, versions),
  };
  const origin = { name: question.name, type: question.type };
  const columns = questionColumns(question, facts);
  return entryPaths(responses, question.repeats).flatMap((path) =>
    columns.map(({ wanted, read, label, ...column }): Column => ({
      ...column,
      name: [wanted, ...path.map((number) => String(number + 1))].join('_'),
      label: path.length === 0 ? label : numbered(label, path),
      question: origin,
      cell: ({ answers }) => {
        const entry = entryAt(answers, question.repeats, path);
        return entry && read(entry);
      },
    })),
  );
}

const numbered = (label: LocalizedText, path: readonly number[]): LocalizedText =>
  Object.fromEntries(
    Object.entries(label).map(([language, text]) => {
      const word = (EXPORT_WORDS.entry as LocalizedText)[language] ?? '#';
      return [language, `${text} (${word} ${path.map((number) => String(number + 1)).join('.')})`];
    }),
  );

function opensText({ versions }: LinedQuestion, published: readonly PublishedVersion[]): boolean {
  return versions.some(({ version, name }) => {
    const questionnaire = published.find((each) => each.version === version)?.questionnaire;
    const node = questionnaire && placedNodes(questionnaire).get(name)?.node;
    if (!node || node.type === 'group') return false;
    return optionsOf(node, questionnaire.choiceLists).some(({ specify }) => specify === true);
  });
}

/** Those of every version, the latest first: each response has those that its own version defines. */
function derivedColumns(versions: readonly PublishedVersion[], names: LineUp['names']): readonly Column[] {
  const found = new Map<string, Column>();
  const latestFirst = versions.toSorted((one, other) => other.version - one.version);
  const nowOf = (version: number, name: string): string => names.get(version)?.get(name) ?? name;
  // By version, what it called the variable that is called so now.
  const thenBy = (now: string): ReadonlyMap<number, string> =>
    new Map(
      versions.flatMap(({ version, questionnaire }) =>
        (questionnaire.derived ?? [])
          .filter(({ name }) => nowOf(version, name) === now)
          .map(({ name }) => [version, name] as const),
      ),
    );
  for (const { version, questionnaire } of latestFirst) {
    for (const { name, label, values, definition } of questionnaire.derived ?? []) {
      if (found.has(nowOf(version, name))) continue;
      const then = thenBy(name);
      found.set(name, {
        name,
        label,
        kind: values ? 'code' : 'text',
        values: (values ?? []).map(({ code, label: words, missing }): ExportValue => ({
          code,
          label: words,
          ...(missing && { missing: true }),
        })),
        ...(definition && { definition }),
        cell: ({ version: answered, derived }) => derivedCell(derived[then.get(answered) ?? name]),
      });
    }
  }
  return [...found.values()].map((column) =>
    column.kind === 'code' && column.values.every(({ missing }) => missing !== true)
      ? { ...column, values: [...column.values, ...declines(column)] }
      : column,
  );
}

/** A derived variable may pass on that a question was declined. */
const declines = ({ values }: Column): readonly ExportValue[] =>
  STANDARD_MISSING.filter(([code]) => values.every((value) => value.code !== code)).map(([code, why]) => ({
    code,
    label: EXPORT_WORDS[why],
    missing: true,
  }));

function derivedCell(value: Value | undefined): Cell {
  if (value === undefined || value === '' || Array.isArray(value)) return undefined;
  if (typeof value === 'number') return Number.isNaN(value) ? undefined : value;
  return String(value);
}
