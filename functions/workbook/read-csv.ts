import { CsvError, parse } from 'csv-parse/sync';
import type { CsvLine, ReadCsv } from '#shared/results/weight/read-margins.ts';

/** What may stand between two cells; spreadsheets in Dutch and French write semicolons. */
const DELIMITERS = [',', ';', '\t'] as const;

/** The delimiter that the first line of a file has most of. */
export function delimiterOf(text: string): string {
  const [header = ''] = text.split('\n', 1);
  const count = (delimiter: string): number => header.split(delimiter).length;
  return DELIMITERS.reduce((best, one) => (count(one) > count(best) ? one : best));
}

/** A record as the library gives it. */
export interface CsvRecord {
  readonly record: string[];
  readonly info: { readonly lines: number };
}

/** A record with the line that it begins on: the library counts up to its end, and a cell may have several lines. */
export function lineOf({ record, info }: CsvRecord): CsvLine {
  const within = record.reduce((sum, cell) => sum + cell.split('\n').length - 1, 0);
  return { line: info.lines - within, cells: record };
}

/**
 * Takes a CSV text apart into lines (RFC 4180; comma, semicolon or tab; with or without byte order mark). Empty lines
 * are left out. A line may have any number of cells: what is wrong with that is for the reader of the file to say.
 */
export const readCsv: ReadCsv = (text) => {
  try {
    const records = parse(text, {
      bom: true,
      delimiter: delimiterOf(text),
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
    }) as unknown as CsvRecord[];
    return { kind: 'lines', lines: records.map(lineOf) };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const { lines } = error as CsvError & { readonly lines?: number };
    return { kind: 'unreadable', line: lines ?? 1, reason: error.message };
  }
};
