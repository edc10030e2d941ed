import { guessHeader, holdsWords, readHeader, type Header, type TableKind } from './header.ts';
import { textOfCell, type Sheet } from './workbook.ts';
import type { Report } from './xlsform-issue.ts';

/** A column that is read. */
export interface Column extends Header {
  /** As the workbook writes it. */
  readonly header: string;
}

/** A row of a table: what stands in the columns that are read, without what is empty. */
export interface TableRow {
  readonly sheet: string;
  readonly number: number;
  readonly cells: readonly { readonly column: Column; readonly text: string }[];
}

/** A sheet whose first row says what the columns hold. */
export interface Table {
  readonly sheet: string;
  readonly columns: readonly Column[];
  readonly rows: readonly TableRow[];
}

/** The cell of a row under a key, without a language; the empty string when there is none. */
export const cellOf = (row: TableRow, key: string): string =>
  row.cells.find(({ column }) => column.key === key)?.text ?? '';

/** The header of a column, as the workbook writes it. */
export const headerOf = (row: TableRow, key: string): string =>
  row.cells.find(({ column }) => column.key === key)?.column.header ?? key;

/** How far down a header is looked for, when the first rows do not hold it. */
const HEADER_WITHIN = 10;

/**
 * Reads a sheet with a header. Columns that mean nothing, stand twice or are misspelled are told to `report`. On a
 * sheet of choices every other column is an attribute, with its header as the key.
 */
export function readTable(sheet: Sheet, kind: TableKind, report: Report): Table {
  const filled = sheet.rows
    .map((row) => ({ number: row.number, cells: row.cells.map(textOfCell) }))
    .filter(({ cells }) => cells.some((text) => text !== ''));
  const at = headerAt(
    filled.map(({ cells }) => cells),
    kind,
  );
  const header = filled[at];
  if (!header) return { sheet: sheet.name, columns: [], rows: [] };
  const place = { sheet: sheet.name, row: header.number };
  if (at > 0) report('headerNotFirst', place, { found: String(header.number) });

  const body = filled.slice(at + 1);
  const isUsed = (index: number): boolean => body.some(({ cells }) => (cells[index] ?? '') !== '');
  const columns = readColumns(header.cells, kind, isUsed, (code, column, found, expected) => {
    report(code, { ...place, column }, { found, expected });
  });
  const rows = body.map(({ number, cells }) => ({
    sheet: sheet.name,
    number,
    cells: cells.flatMap((text, index) => {
      const column = columns[index];
      if (text === '' || !column) return [];
      // A space that does not break looks like any other and makes names and expressions wrong.
      return [{ column, text: holdsWords(column.key) ? text : text.replaceAll('\u00a0', ' ') }];
    }),
  }));
  reportStray(sheet.name, header.cells, body, report);
  const table = { sheet: sheet.name, columns: columns.filter((column) => column !== undefined), rows };
  return mergeColumns(table, header.number, report);
}

function headerAt(rows: readonly (readonly string[])[], kind: TableKind): number {
  const wanted = kind === 'survey' ? 'type' : 'list_name';
  const found = rows
    .slice(0, HEADER_WITHIN)
    .findIndex((cells) => cells.some((text) => readHeader(text, kind)?.key === wanted));
  return Math.max(found, 0);
}

type ReportColumn = (
  code: 'ignoredColumn' | 'misspelledColumn' | 'spaceInColumn',
  column: string,
  found: string,
  expected?: string,
) => void;

function readColumns(
  headers: readonly string[],
  kind: TableKind,
  isUsed: (index: number) => boolean,
  report: ReportColumn,
): (Column | undefined)[] {
  const read = headers.map((written) => (written === '' ? undefined : readHeader(written, kind)));
  const taken = new Set(read.map((header) => header?.key));
  return headers.map((written, index) => {
    const exact = read[index];
    if (exact) return { ...exact, header: written };
    if (written === '' || !isUsed(index)) return undefined;
    const guess = guessHeader(written, kind);
    if (guess && !taken.has(guess.key)) {
      report('misspelledColumn', written, written, guess.key);
      return { ...guess, header: written };
    }
    if (kind === 'choices' && !/\s/.test(written)) {
      // A mark of another tool ("bind::x") is no name that a filter could use.
      if (!written.includes(':')) return { key: written, header: written };
    } else if (kind === 'choices') {
      report('spaceInColumn', written, written);
      return undefined;
    }
    report('ignoredColumn', written, written);
    return undefined;
  });
}

/** What stands outside the columns with a header, once a column. */
function reportStray(
  sheet: string,
  headers: readonly string[],
  body: readonly { readonly number: number; readonly cells: readonly string[] }[],
  report: Report,
): void {
  const told = new Set<number>();
  for (const { number, cells } of body) {
    cells.forEach((text, index) => {
      if (text === '' || (headers[index] ?? '') !== '' || told.has(index)) return;
      told.add(index);
      report('cellWithoutHeader', { sheet, row: number }, { found: text.slice(0, 60) });
    });
  }
}

const identity = ({ key, language }: Header): string => `${key}\n${language ?? ''}`;

/** Takes columns of one header together when they never say two things; else the first counts, and that is an error. */
function mergeColumns(table: Table, row: number, report: Report): Table {
  const groups = Map.groupBy(table.columns, identity);
  const doubles = [...groups.values()].filter((columns) => columns.length > 1);
  if (doubles.length === 0) return table;
  for (const columns of doubles) {
    const clashes = table.rows.some(({ cells }) => {
      const texts = cells.filter(({ column }) => columns.includes(column)).map(({ text }) => text);
      return new Set(texts).size > 1;
    });
    const found = columns[0]?.header ?? '';
    report(
      clashes ? 'duplicateColumn' : 'mergedColumns',
      { sheet: table.sheet, row, column: found },
      { found },
    );
  }
  const rows = table.rows.map((each) => {
    const seen = new Set<string>();
    return {
      ...each,
      cells: each.cells.filter(({ column }) => {
        const id = identity(column);
        if (seen.has(id)) return false;
        seen.add(id);
        return true;
      }),
    };
  });
  return { ...table, columns: [...groups.values()].flatMap((columns) => columns.slice(0, 1)), rows };
}
