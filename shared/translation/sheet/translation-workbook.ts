import { directionOf } from '#shared/language/direction.ts';
import type { LanguageTag } from '#shared/language/tag.ts';
import type { Questionnaire } from '#shared/questionnaire/questionnaire.ts';
import { printSheet, type SheetColumn } from '#shared/spreadsheet/print-sheet.ts';
import type { TranslationRecord } from '../translation-record.ts';
import { exportRows, isTranslationHeader, type Rows } from './translation-rows.ts';

/** A sheet as it was read from a workbook: rows without any cell may be left out. */
export interface FoundSheet {
  readonly rows: readonly { readonly number: number; readonly cells: readonly string[] }[];
}

/** Excel has no more rows; a file that names others is none. */
const MOST_ROWS = 1_048_576;

/**
 * The bytes of an .xlsx file in which somebody translates into one language: only the cells of that language can be
 * changed, and a sheet for a language from right to left begins at the right.
 */
export function printTranslations(
  draft: Questionnaire,
  record: TranslationRecord,
  language: LanguageTag,
  options: { readonly only?: 'all' | 'open' } = {},
): Uint8Array {
  const locked = (width: SheetColumn['width'], direction: SheetColumn['direction'] = 'ltr'): SheetColumn => ({
    width,
    direction,
    open: false,
  });
  const source = directionOf(draft.sourceLanguage);
  const direction = directionOf(language);
  return printSheet({
    name: language,
    direction,
    columns: [
      ...[locked('hidden'), locked(30), locked(36, source), locked(60, source)],
      { width: 60, direction, open: true },
      locked(12),
    ],
    rows: exportRows(draft, record, [language], { ...options, cells: 'workbook' }),
  });
}

/**
 * The rows of the sheet with translations, each at the place that its number in the workbook says: of the first sheet
 * that names the columns, or of the first one when none does, so that it can be said what is missing.
 */
export function translationSheet(sheets: readonly FoundSheet[]): Rows {
  const found = sheets.find(({ rows }) => isTranslationHeader(rows[0]?.cells ?? [])) ?? sheets[0];
  const rows: (readonly string[])[] = [];
  for (const { number, cells } of found?.rows ?? []) {
    if (number > MOST_ROWS) break;
    while (rows.length < number - 1) rows.push([]);
    rows.push(cells);
  }
  return rows;
}
