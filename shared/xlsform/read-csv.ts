import type { Sheet, SheetRow, Workbook } from './workbook.ts';

/** The sign between the cells: the one of `,`, `;` and tab that stands most often outside quotation marks. */
function separatorOf(text: string): string {
  const bare = text.slice(0, 20_000).replace(/"[^"]*"/g, '');
  const count = (sign: string): number => bare.split(sign).length;
  return [',', ';', '\t'].reduce((best, sign) => (count(sign) > count(best) ? sign : best));
}

/**
 * Reads comma-separated text (RFC 4180, with any line ends, and semicolons or tabs where those stand between the
 * cells). A quotation mark that is never closed ends with the text.
 */
export function readCsv(text: string): SheetRow[] {
  const source = text.replace(/^\ufeff/, '');
  const separator = separatorOf(source);
  const rows: SheetRow[] = [];
  let cells: string[] = [];
  let cell = '';
  let line = 1;
  let first = 1;
  const endCell = (): void => {
    cells.push(cell);
    cell = '';
  };
  const endRow = (): void => {
    endCell();
    if (cells.some((each) => each !== '')) rows.push({ number: first, cells });
    cells = [];
  };
  for (let at = 0; at < source.length; at += 1) {
    const sign = source[at] ?? '';
    if (sign === '"' && cell.trim() === '') {
      cell = '';
      for (at += 1; at < source.length; at += 1) {
        const inner = source[at] ?? '';
        if (inner === '"' && source[at + 1] !== '"') break;
        if (inner === '"') at += 1;
        if (inner === '\n') line += 1;
        cell += inner;
      }
    } else if (sign === separator) endCell();
    else if (sign === '\n' || sign === '\r') {
      if (sign === '\r' && source[at + 1] === '\n') at += 1;
      endRow();
      line += 1;
      first = line;
    } else cell += sign;
  }
  endRow();
  return rows;
}

/**
 * A workbook written as one comma-separated text. Either the sheets follow each other, each begun by a line with its
 * name alone in the first cell, and its rows with that cell empty (pyxform); or the text is the survey sheet.
 */
export function workbookOfCsv(text: string): Workbook {
  const rows = readCsv(text);
  const isSheetName = ({ cells }: SheetRow): boolean =>
    /^\s*(survey|choices|settings|external_choices|peil)\s*$/i.test(String(cells[0] ?? '')) &&
    cells.slice(1).every((cell) => cell === '');
  const [first] = rows;
  if (!first || !isSheetName(first)) return { sheets: [{ name: 'survey', rows }] };
  const sheets: { name: string; rows: SheetRow[] }[] = [];
  for (const row of rows) {
    if (isSheetName(row)) sheets.push({ name: String(row.cells[0]).trim(), rows: [] });
    else sheets.at(-1)?.rows.push({ ...row, cells: row.cells.slice(1) });
  }
  return { sheets };
}

/** A file of choices. */
export const sheetOfCsv = (name: string, text: string): Sheet => ({ name, rows: readCsv(text) });
