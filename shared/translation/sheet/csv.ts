import type { Rows } from './translation-rows.ts';

/** Rows as CSV (RFC 4180), with a byte order mark by which Excel knows that it is UTF-8. */
export const printCsv = (rows: Rows, separator: ',' | ';' = ';'): string =>
  `\ufeff${rows.map((row) => `${row.map((cell) => quoted(cell, separator)).join(separator)}\r\n`).join('')}`;

const quoted = (cell: string, separator: string): string =>
  cell.includes(separator) || /["\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;

/**
 * The rows of a CSV file, whatever stands between its cells: comma, semicolon (Excel in Belgium) or tab, told by its
 * first line. Total: a quote that is never closed reaches to the end.
 */
export function parseCsv(file: string): Rows {
  const text = file.replace(/^\ufeff/, '');
  const separator = separatorOf(text);
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < text.length) {
    const cell = text[at] === '"' ? quotedCell(text, at) : plainCell(text, at, separator);
    row.push(cell.words);
    at = cell.end;
    if (text[at] === separator) {
      at += 1;
      if (at < text.length) continue;
      row.push('');
    }
    if (text[at] === '\r' && text[at + 1] === '\n') at += 1;
    at += 1;
    rows.push(row);
    row = [];
  }
  return rows;
}

interface Cell {
  readonly words: string;
  readonly end: number;
}

function quotedCell(text: string, start: number): Cell {
  let words = '';
  let at = start + 1;
  for (;;) {
    const close = text.indexOf('"', at);
    if (close < 0) return { words: words + text.slice(at), end: text.length };
    words += text.slice(at, close);
    if (text[close + 1] !== '"') return { words, end: close + 1 };
    words += '"';
    at = close + 2;
  }
}

function plainCell(text: string, start: number, separator: string): Cell {
  let end = start;
  while (end < text.length && text[end] !== separator && text[end] !== '\n' && text[end] !== '\r') end += 1;
  return { words: text.slice(start, end), end };
}

/** The sign that stands most often in the first line, outside quotes. */
function separatorOf(text: string): string {
  const [first = ''] = text.replace(/"[^"]*"/g, '').split(/[\r\n]/);
  const count = (sign: string): number => first.split(sign).length;
  return [';', ',', '\t'].reduce((best, sign) => (count(sign) > count(best) ? sign : best), ';');
}
