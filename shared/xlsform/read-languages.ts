import type { LanguageTag } from '#shared/language/tag.ts';
import type { LocalizedText } from '#shared/language/localized-text.ts';
import { languageNamed } from './language-name.ts';
import type { Column, Table, TableRow } from './table.ts';
import type { Setting } from './read-settings.ts';
import type { Report } from './xlsform-issue.ts';

/** In which languages a workbook speaks, and which of its columns are in which. */
export interface Languages {
  readonly source: LanguageTag;
  /** The language of columns that say none. */
  readonly plain: LanguageTag;
  /** All that are named, the default language first. */
  readonly all: readonly LanguageTag[];
  /** Of a language as a header writes it. */
  tagOf(written: string | undefined): LanguageTag;
}

/** ISO 639-2: for a text whose language is not told. */
const UNDETERMINED = 'und';

/** ISO 639-2 keeps `qaa` to `qtz` for local use: a language that has no other code gets the next of them. */
const localTag = (number: number): LanguageTag =>
  `q${String.fromCharCode(97 + Math.min(Math.floor(number / 26), 19))}${String.fromCharCode(97 + (number % 26))}`;

interface Evidence {
  readonly survey: Table;
  readonly others: readonly Table[];
  readonly settings: readonly Setting[];
  readonly settingsSheet: string;
  /** What whoever imports says of a workbook that does not say it. */
  readonly told: LanguageTag | undefined;
}

/**
 * Works out the languages. Columns without a language are in the default language; where a workbook names none they
 * are taken for the first language that has no column beside them, which is what an author means who wrote
 * `label::English` and `hint`. A language that is not known gets a tag for local use.
 */
export function readLanguages(evidence: Evidence, report: Report): Languages {
  const { survey, settings, settingsSheet } = evidence;
  const tables = [survey, ...evidence.others];
  const tags = new Map<string, LanguageTag>();
  let unknown = 0;
  const name = (written: string, place: Parameters<Report>[1]): LanguageTag => {
    const key = written.trim().toLowerCase();
    const known = tags.get(key) ?? languageNamed(written);
    if (known !== undefined) {
      tags.set(key, known);
      return known;
    }
    const tag = localTag(unknown);
    unknown += 1;
    tags.set(key, tag);
    report('unknownLanguage', place, { found: written, expected: tag });
    return tag;
  };

  const setting = settings.find(({ key }) => key === 'default_language');
  // pyxform writes "default" where an author wrote nothing.
  const wanted = setting && setting.text.toLowerCase() !== 'default' ? setting.text : undefined;
  for (const table of tables) {
    for (const { language, header } of table.columns) {
      if (isNamed(language)) name(language, { sheet: table.sheet, column: header });
    }
  }
  for (const { language, header, row } of settings) {
    if (isNamed(language)) name(language, { sheet: settingsSheet, row, column: header });
  }
  const said =
    wanted === undefined
      ? undefined
      : name(wanted, { sheet: settingsSheet, row: setting?.row, column: setting?.header });

  const plain = said ?? plainLanguage(tables, tags, evidence.told, report);
  const tagOf = (written: string | undefined): LanguageTag =>
    isNamed(written) ? (tags.get(written.trim().toLowerCase()) ?? plain) : plain;
  const labels = survey.rows.flatMap(({ cells }) => cells.map(({ column }) => column).filter(isLabel));
  const first = survey.columns.find((column) => isLabel(column) && labels.includes(column));
  const isSpoken =
    said === undefined || labels.length === 0 || labels.some(({ language }) => tagOf(language) === said);
  if (!isSpoken && said !== undefined) {
    report(
      'languageWithoutTexts',
      { sheet: settingsSheet, row: setting?.row, column: setting?.header },
      { found: wanted },
    );
  }
  const hasPlainLabels = labels.some(({ language }) => !isNamed(language));
  const source =
    said !== undefined && isSpoken ? said : hasPlainLabels || !first ? plain : tagOf(first.language);
  return { source, plain, all: [...new Set([source, ...tags.values(), plain])], tagOf };
}

const isLabel = ({ key }: Column): boolean => key === 'label';

const isNamed = (language: string | undefined): language is string =>
  language !== undefined && language.trim() !== '' && language.trim().toLowerCase() !== 'default';

function plainLanguage(
  tables: readonly Table[],
  tags: ReadonlyMap<string, LanguageTag>,
  told: LanguageTag | undefined,
  report: Report,
): LanguageTag {
  const columns = tables.flatMap((table) => {
    const used = new Set(table.rows.flatMap(({ cells }) => cells.map(({ column }) => column)));
    return table.columns.map((column) => ({ ...column, sheet: table.sheet, isUsed: used.has(column) }));
  });
  const plain = columns.filter(
    ({ key, language, isUsed }) => isUsed && PLAIN_TEXTS.has(key) && !isNamed(language),
  );
  const place = { sheet: plain[0]?.sheet ?? tables[0]?.sheet ?? '', column: plain[0]?.header };
  const beside = new Set(
    columns
      .filter((column) => plain.some(({ key, sheet }) => key === column.key && sheet === column.sheet))
      .map(({ language }) => (isNamed(language) ? tags.get(language.trim().toLowerCase()) : undefined)),
  );
  const left = [...new Set(tags.values())].filter((tag) => !beside.has(tag));
  const [inferred] = left;
  if (inferred !== undefined) {
    if (plain.length > 0) report('languageInferred', place, { expected: inferred });
    return inferred;
  }
  if (told !== undefined) return told;
  if (plain.length > 0) report('languageNotSaid', place, { expected: UNDETERMINED });
  return UNDETERMINED;
}

/** The texts that must be in a language; a picture may serve all. */
const PLAIN_TEXTS: ReadonlySet<string> = new Set([
  'label',
  'hint',
  'guidance_hint',
  'required_message',
  'constraint_message',
]);

/** The texts of a row under a key, by language. */
export function textsOf(row: TableRow, key: string, languages: Languages): LocalizedText {
  const texts: Record<LanguageTag, string> = {};
  for (const { column, text } of row.cells) {
    if (column.key === key) texts[languages.tagOf(column.language)] ??= text;
  }
  return texts;
}
