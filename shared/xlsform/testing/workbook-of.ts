import type { Sheet, Workbook } from '../workbook.ts';

/**
 * A workbook drawn with bars, as people write small tables: a line with one cell begins a sheet of that name. Row
 * numbers are counted within a sheet, and a line `||` is a blank row.
 */
export function workbookOf(drawing: string): Workbook {
  const sheets: { name: string; rows: { number: number; cells: (string | undefined)[] }[] }[] = [];
  for (const line of drawing.split('\n')) {
    const text = line.trim();
    if (text === '') continue;
    const cells = text
      .replace(/^\|/, '')
      .replace(/\|$/, '')
      .split('|')
      .map((cell) => cell.trim());
    if (!text.startsWith('|')) sheets.push({ name: text, rows: [] });
    else {
      const rows = sheets.at(-1)?.rows;
      rows?.push({ number: rows.length + 1, cells: cells.map((cell) => (cell === '' ? undefined : cell)) });
    }
  }
  return { sheets: sheets satisfies Sheet[] };
}
