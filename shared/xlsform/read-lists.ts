import { mendName } from './names.ts';
import { cellOf, headerOf, type Table, type TableRow } from './table.ts';
import type { Report } from './xlsform-issue.ts';

/** A choice before its words are read. */
export interface RawChoice {
  readonly row: TableRow;
  readonly code: string;
}

/** A list of choices as it stands in a workbook. */
export interface RawList {
  /** What Peil calls it. */
  readonly name: string;
  readonly written: string;
  readonly choices: readonly RawChoice[];
  /** Columns that a filter can use, with whether this list has anything in them. */
  readonly columns: ReadonlyMap<string, boolean>;
}

export interface RawLists {
  /** By the name that is written. */
  readonly lists: ReadonlyMap<string, RawList>;
  /** Choice names that were changed: what was written, and what it became. */
  readonly codes: Map<string, string>;
}

const LONGEST = 64;

/** The columns of a choice that are not attributes for a filter. */
export const isAttribute = (key: string): boolean =>
  !['list_name', 'name', 'label'].includes(key) && !key.startsWith('media::') && !key.startsWith('peil::');

/** Groups the rows of a sheet of choices into lists, and gives every choice a code without spaces. */
export function readLists(
  tables: readonly { readonly table: Table; readonly suffix: string }[],
  report: Report,
): RawLists {
  const codes = new Map<string, string>();
  const lists = new Map<string, RawList>();
  // A JavaScript object cannot hold this one as a key.
  const taken = new Set<string>(['__proto__']);
  for (const { table, suffix } of tables) {
    const byList = Map.groupBy(table.rows, (row) => cellOf(row, 'list_name'));
    for (const [written, rows] of byList) {
      const [first] = rows;
      if (!first) continue;
      const place = { sheet: table.sheet, row: first.number, column: headerOf(first, 'list_name') };
      if (written === '') {
        for (const row of rows) {
          if (row.cells.length > 0) report('noListName', { ...place, row: row.number });
        }
        continue;
      }
      const key = `${written}${suffix}`;
      if (lists.has(key)) continue;
      const name = free(
        mendName(lists.has(written) ? key : written) ?? `list_${String(first.number)}`,
        taken,
      );
      taken.add(name);
      if (name !== written && suffix === '') report('mendedName', place, { found: written, expected: name });
      lists.set(key, {
        name,
        written,
        choices: rows.flatMap((row) => readChoice(row, codes, report)),
        columns: columnsOf(table, rows),
      });
    }
  }
  return { lists, codes };
}

/** The choices of a sheet that is one list. */
export function readFileList(
  table: Table,
  name: string,
  codes: Map<string, string>,
  report: Report,
): RawList {
  const choices = table.rows.flatMap((row) => readChoice(row, codes, report));
  return { name, written: name, choices, columns: columnsOf(table, table.rows) };
}

function readChoice(row: TableRow, codes: Map<string, string>, report: Report): RawChoice[] {
  const written = cellOf(row, 'name');
  const place = { sheet: row.sheet, row: row.number, column: headerOf(row, 'name') };
  if (written === '') {
    const words = row.cells.find(({ column }) => column.key === 'label')?.text;
    if (words === undefined && row.cells.every(({ column }) => !column.key.startsWith('media::'))) return [];
    const code = (mendName((words ?? '').toLowerCase()) ?? `choice_${String(row.number)}`).slice(0, LONGEST);
    report('noChoiceName', place, { expected: code });
    return [{ row, code }];
  }
  const code = written.replace(/\s+/g, '_').slice(0, LONGEST);
  if (code !== written) {
    codes.set(written, code);
    report('mendedCode', place, { found: written, expected: code });
  }
  return [{ row, code }];
}

function columnsOf(table: Table, rows: readonly TableRow[]): ReadonlyMap<string, boolean> {
  const filled = new Set(rows.flatMap(({ cells }) => cells.map(({ column }) => column.key)));
  return new Map(
    table.columns
      .filter(({ key }) => isAttribute(key))
      .map(({ key }): [string, boolean] => [key, filled.has(key)]),
  );
}

/** The name itself, or with a number after it when it is taken. */
export function free(wanted: string, taken: ReadonlySet<string>): string {
  if (!taken.has(wanted)) return wanted;
  for (let number = 2; ; number += 1) {
    const tail = `_${String(number)}`;
    const name = `${wanted.slice(0, LONGEST - tail.length)}${tail}`;
    if (!taken.has(name)) return name;
  }
}
