import { fromInertCell, inertCell } from '#shared/export/inert-cell.ts';
import { LanguageTag } from '#shared/language/tag.ts';
import type { Questionnaire } from '#shared/questionnaire/questionnaire.ts';
import type { FileIssue, ImportOutcome } from '../import-report.ts';
import { importTexts, type FoundText } from '../import-texts.ts';
import { stateOf, type TranslationRecord } from '../translation-record.ts';
import { unitsOf } from '../unit.ts';
import { placeOf } from './place-of.ts';

/** The rows of a sheet: a list of cells each. */
export type Rows = readonly (readonly string[])[];

/** The columns by which a row is known. */
const QUESTIONNAIRE = 'questionnaire';
const KEY = 'key';
/** Where in the questionnaire a text stands. It is for people, and is not read back. */
const PLACE = 'place';
/** Behind a language: what is to be done there. It is for people, and is not read back. */
const STATE = ' state';

/** Whether the cells become CSV, in which a formula is told from words only by a sign before it, or say what they are. */
export type CellsIn = 'csv' | 'workbook';

/**
 * The texts of a draft as the rows of a sheet, the first one naming the columns: questionnaire, key, place, the source
 * language, then each language with what is to be done there.
 */
export function exportRows(
  draft: Questionnaire,
  record: TranslationRecord,
  languages: readonly LanguageTag[],
  { only = 'all', cells = 'csv' }: { readonly only?: 'all' | 'open'; readonly cells?: CellsIn } = {},
): Rows {
  const { id, sourceLanguage } = draft;
  const cell = (text: string | undefined): string => (cells === 'csv' ? inertCell(text ?? '') : (text ?? ''));
  const header = [
    ...[QUESTIONNAIRE, KEY, PLACE, sourceLanguage],
    ...languages.flatMap((each) => [each, each + STATE]),
  ];
  const rows = unitsOf(draft).flatMap((unit) => {
    const states = languages.map((language) => stateOf(record, unit, language, sourceLanguage));
    if (only === 'open' && states.every((state) => state === 'current')) return [];
    const translations = languages.flatMap((language, at) => [cell(unit.text[language]), states[at] ?? '']);
    return [[id, unit.key, cell(placeOf(draft, unit)), cell(unit.text[sourceLanguage]), ...translations]];
  });
  return [header, ...rows];
}

/** Whether a row names the columns by which translations are known. */
export const isTranslationHeader = (cells: readonly string[]): boolean =>
  [QUESTIONNAIRE, KEY].every((name) => cells.some((cell) => cell.trim() === name));

/** Reads such rows again and compares them with the draft. Columns may have changed places, and others may have come. */
export function importRows(
  draft: Questionnaire,
  record: TranslationRecord,
  rows: Rows,
  cells: CellsIn = 'csv',
): ImportOutcome {
  // A spreadsheet program breaks lines with a carriage return; Peil does not.
  const words = (cell = ''): string => (cells === 'csv' ? fromInertCell(cell) : cell).replace(/\r\n?/g, '\n');
  const refuse = (issue: FileIssue): ImportOutcome => ({ ok: false, issues: [issue] });
  const [header = [], ...body] = rows;
  const columns = new Map(header.map((name, index) => [name.trim(), index]));
  const key = columns.get(KEY);
  const owner = columns.get(QUESTIONNAIRE);
  if (key === undefined || owner === undefined) {
    return refuse({ code: 'noColumns', expected: `${QUESTIONNAIRE}, ${KEY}`, found: header.join(', ') });
  }
  const languages = [...columns]
    .filter(([name]) => LanguageTag.safeParse(name).success && name !== KEY)
    .filter(([name]) => name !== draft.sourceLanguage);
  if (languages.length === 0) return refuse({ code: 'noTargetLanguage' });
  const source = columns.get(draft.sourceLanguage);
  const isFilled = (row: readonly string[]): boolean => row.some((cell) => cell.trim() !== '');
  const strange = body.findIndex((row) => isFilled(row) && row[owner]?.trim() !== draft.id);
  if (strange >= 0) {
    const found = body[strange]?.[owner] ?? '';
    return refuse({ code: 'otherQuestionnaire', found, expected: draft.id, line: strange + 2 });
  }
  const found = body.flatMap((row, index): FoundText[] =>
    isFilled(row)
      ? languages.map(([language, column]) => ({
          key: (row[key] ?? '').trim(),
          language,
          line: index + 2,
          text: words(row[column]),
          source: source === undefined ? undefined : words(row[source]),
          // A sheet does not say what its translator has looked at.
          done: false,
        }))
      : [],
  );
  return importTexts(draft, record, found);
}
