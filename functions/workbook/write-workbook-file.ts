import { utils, write } from '@e965/xlsx';
import type { Workbook } from '#shared/xlsform/workbook.ts';

/** Excel takes no longer name of a sheet. */
const LONGEST_NAME = 31;

/**
 * The bytes of an .xlsx file. Every text stands in it as text, also one that begins with `=`: a spreadsheet shows it
 * and works nothing out.
 */
export function writeWorkbookFile(workbook: Workbook): Uint8Array {
  const book = utils.book_new();
  for (const { name, rows } of workbook.sheets) {
    const last = Math.max(0, ...rows.map(({ number }) => number));
    const grid: (string | number | boolean | undefined)[][] = Array.from({ length: last }, () => []);
    for (const { number, cells } of rows) grid[number - 1] = [...cells];
    utils.book_append_sheet(book, utils.aoa_to_sheet(grid), name.slice(0, LONGEST_NAME));
  }
  // With shared strings, as Excel writes: the reader takes `&amp;#10;` apart twice where a text stands in its cell.
  const options = { type: 'array', bookType: 'xlsx', bookSST: true, compression: true } as const;
  return new Uint8Array(write(book, options) as ArrayBuffer);
}
