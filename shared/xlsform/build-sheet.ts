import { languageOf } from '#shared/language/languages.ts';
import type { LocalizedText } from '#shared/language/localized-text.ts';
import type { LanguageTag } from '#shared/language/tag.ts';
import type { Sheet } from './workbook.ts';

/** A row by what its cells hold; a text for people stands once per language. */
export type DraftRow = Map<string, string>;

/** A row with the cells that are not empty. */
export const row = (cells: Readonly<Record<string, string | undefined>>): DraftRow =>
  new Map(
    Object.entries(cells).filter((cell): cell is [string, string] => cell[1] !== undefined && cell[1] !== ''),
  );

const LANGUAGE = '\n';

/** Puts a text into a row, in every language that it has. */
export function putText(into: DraftRow, key: string, text: LocalizedText | undefined): void {
  for (const [language, words] of Object.entries(text ?? {})) {
    if (words !== '') into.set(`${key}${LANGUAGE}${language}`, words);
  }
}

/** A language as a header names it, for people and for tools: `Nederlands (nl)`. */
export const languageWords = (tag: LanguageTag): string => `${languageOf(tag).name} (${tag})`;

/** Columns in this order, and those that only this sheet has after them, in the order in which they come up. */
export function buildSheet(
  name: string,
  order: readonly string[],
  rows: readonly DraftRow[],
  languages: readonly LanguageTag[],
): Sheet {
  const used = new Set(rows.flatMap((each) => [...each.keys()]));
  const inOrder = order.flatMap((key) => [
    ...(used.has(key) || ALWAYS.has(key) ? [key] : []),
    ...languages.map((tag) => `${key}${LANGUAGE}${tag}`).filter((column) => used.has(column)),
  ]);
  const columns = [...new Set([...inOrder, ...used])];
  const header = columns.map((column) => headerOf(column, languages));
  return {
    name,
    rows: [
      { number: 1, cells: header },
      ...rows.map((each, index) => ({ number: index + 2, cells: columns.map((column) => each.get(column)) })),
    ],
  };
}

/** What every tool looks for. */
const ALWAYS: ReadonlySet<string> = new Set(['type', 'list_name', 'name']);

/** A workbook in one language that nobody named says none either. */
function headerOf(column: string, languages: readonly LanguageTag[]): string {
  const [key = '', tag] = column.split(LANGUAGE);
  if (tag === undefined) return key;
  return languages.length === 1 && tag === 'und' ? key : `${key}::${languageWords(tag)}`;
}
