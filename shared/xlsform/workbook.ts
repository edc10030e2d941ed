/** What stands in a cell. A date is its ISO text (`2026-03-27`, `09:30:00`, `2026-03-27T09:30:00`). */
export type Cell = string | number | boolean;

/** A row with its number as the spreadsheet shows it, from 1. */
export interface SheetRow {
  readonly number: number;
  /** By column, from the first; an empty cell is `undefined`. */
  readonly cells: readonly (Cell | undefined)[];
}

export interface Sheet {
  readonly name: string;
  /** In order; rows without any cell may be left out. */
  readonly rows: readonly SheetRow[];
}

/** A spreadsheet file as plain data, whatever format it came in. */
export interface Workbook {
  readonly sheets: readonly Sheet[];
}

/** Characters without width, that a spreadsheet or a web page leaves behind: joiners and the byte order mark. */
const INVISIBLE: readonly string[] = ['\u200b', '\u200c', '\u200d', '\u2060', '\ufeff'];

/**
 * A cell as text: numbers as they are written (`1`, not `1.0`), truths as a spreadsheet shows them, no space around
 * it and no invisible characters at its ends. Spaces that do not break stay: French texts need them. Zero-width joiners inside stay: Persian and many Indic scripts need them.
 */
export function textOfCell(cell: Cell | undefined): string {
  if (cell === undefined) return '';
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE';
  if (typeof cell === 'number') return Number.isFinite(cell) ? numberText(cell) : '';
  const text = cell.replace(/\r\n?/g, '\n').trim();
  if ([...text].every((character) => INVISIBLE.includes(character) || character.trim() === '')) return '';
  return text.replace(/^[\u200b\u2060\ufeff]+|[\u200b\u2060\ufeff]+$/g, '').trim();
}

/** Spreadsheets keep 15 digits: more would show how computers write 0.1 + 0.2. */
function numberText(value: number): string {
  if (Number.isInteger(value) && Math.abs(value) < 1e15) return String(value);
  return String(Number(value.toPrecision(15)));
}
