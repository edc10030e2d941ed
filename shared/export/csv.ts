import type { Cell } from './export-variable.ts';
import { inertCell } from './inert-cell.ts';

/** A number is no formula, whatever its sign. */
const NUMBER = /^[+-]?\d+(?:[.,]\d+)?$/;

/** Excel reads a file as UTF-8 only with this before it. */
const BYTE_ORDER_MARK = '\uFEFF';

/**
 * Rows as CSV by RFC 4180: commas, CRLF, a text with a comma, quote or line end between quotes. No cell is a formula
 * to a spreadsheet. Numbers have a point, whatever the language.
 */
export function csvOf(rows: Iterable<readonly Cell[]>): string {
  const lines: string[] = [];
  for (const row of rows) lines.push(row.map(written).join(','));
  return `${BYTE_ORDER_MARK}${lines.map((line) => `${line}\r\n`).join('')}`;
}

function written(cell: Cell): string {
  if (cell === undefined) return '';
  if (typeof cell === 'number') return String(cell);
  const text = NUMBER.test(cell) ? cell : inertCell(cell);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
