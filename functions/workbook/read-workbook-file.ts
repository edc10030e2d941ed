import { read, SSF, type CellObject, type WorkSheet } from '@e965/xlsx';
import { workbookOfCsv } from '#shared/xlsform/read-csv.ts';
import type { Cell, Sheet, SheetRow, Workbook } from '#shared/xlsform/workbook.ts';
import { decodeText } from './decode-text.ts';
import { fitsUnpacked, LIMITS } from './read-zip.ts';

export type WorkbookFile =
  | { readonly ok: true; readonly workbook: Workbook }
  | { readonly ok: false; readonly problem: 'empty' | 'tooLarge' | 'damaged' | 'notAWorkbook' | 'protected' };

/** More cells than this no form has; each is looked at several times. */
const MOST_CELLS = 2_000_000;
const begins = (bytes: Uint8Array, ...signature: number[]): boolean =>
  signature.every((byte, index) => bytes[index] === byte);

/**
 * Reads the bytes of an .xlsx, .xls or .csv file into plain rows. What the file is, is seen from its bytes; its name
 * may say anything. Formulas count as the values that were saved with them. Nothing is run, and nothing is fetched.
 */
export function readWorkbookFile(bytes: Uint8Array): WorkbookFile {
  if (bytes.length === 0) return { ok: false, problem: 'empty' };
  if (bytes.length > LIMITS.fileBytes) return { ok: false, problem: 'tooLarge' };
  const isZip = begins(bytes, 0x50, 0x4b, 0x03, 0x04);
  // The compound file of Excel 97 to 2003, and of Excel files with a password.
  const isCompound = begins(bytes, 0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1);
  if (!isZip && !isCompound) {
    const text = decodeText(bytes);
    return text === undefined
      ? { ok: false, problem: 'notAWorkbook' }
      : { ok: true, workbook: workbookOfCsv(text) };
  }
  if (isZip) {
    const fit = fitsUnpacked(bytes);
    if (fit !== 'fits') return { ok: false, problem: fit };
  }
  try {
    const book = read(bytes, {
      type: 'array',
      cellFormula: false,
      cellHTML: false,
      cellText: false,
      cellNF: true,
      bookVBA: false,
    });
    const is1904 = book.Workbook?.WBProps?.date1904 === true;
    const sheets: Sheet[] = [];
    let left = MOST_CELLS;
    for (const name of book.SheetNames) {
      const sheet = book.Sheets[name];
      if (!sheet) continue;
      const cells = Object.keys(sheet).filter((address) => !address.startsWith('!'));
      left -= cells.length;
      if (left < 0) return { ok: false, problem: 'tooLarge' };
      sheets.push({ name, rows: rowsOf(sheet, cells, is1904) });
    }
    return sheets.length === 0 ? { ok: false, problem: 'notAWorkbook' } : { ok: true, workbook: { sheets } };
  } catch (error) {
    // The reader throws whatever it meets; only a password says so.
    const isProtected = error instanceof Error && /password|encrypt/i.test(error.message);
    return { ok: false, problem: isProtected ? 'protected' : isZip ? 'notAWorkbook' : 'damaged' };
  }
}

function rowsOf(sheet: WorkSheet, addresses: readonly string[], is1904: boolean): SheetRow[] {
  const rows = new Map<number, (Cell | undefined)[]>();
  for (const address of addresses) {
    const place = /^([A-Z]{1,3})(\d{1,7})$/.exec(address);
    const cell = cellOf(sheet[address] as CellObject, is1904);
    if (!place || cell === undefined) continue;
    const number = Number(place[2]);
    const cells = rows.get(number) ?? [];
    cells[columnOf(place[1] ?? 'A')] = cell;
    rows.set(number, cells);
  }
  return [...rows]
    .sort(([one], [other]) => one - other)
    .map(([number, cells]) => ({ number, cells: Array.from(cells) }));
}

const columnOf = (letters: string): number =>
  [...letters].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0) - 1;

function cellOf({ t, v, z, w }: CellObject, is1904: boolean): Cell | undefined {
  if (v === undefined || v === null) return undefined;
  if (v instanceof Date) return isoOf(v.getTime() / 86_400_000 + 25_569);
  switch (t) {
    case 's':
    case 'b':
      return v;
    case 'n':
      return typeof v === 'number' && typeof z === 'string' && SSF.is_date(z)
        ? isoOf(v + (is1904 ? 1462 : 0))
        : v;
    case 'e':
      // `#REF!`: seen by its author, so that it is seen here as well.
      return w ?? '#ERROR!';
    default:
      return undefined;
  }
}

/**
 * A moment as spreadsheets count it, in days from the last day of 1899, as ISO text: a time alone within the first
 * day, a date alone at midnight. Excel knows a 29 February 1900 that never was; days before it are one too many.
 */
function isoOf(serial: number): string {
  const seconds = Math.round(serial * 86_400);
  const days = Math.floor(seconds / 86_400);
  const clock = new Date((seconds - days * 86_400) * 1000).toISOString().slice(11, 19);
  if (days <= 0 || (days === 1 && serial !== 1)) return clock;
  const real = days < 60 ? days + 1 : days;
  const date = new Date((real - 25_569) * 86_400_000);
  const day = Number.isNaN(date.getTime()) ? String(serial) : date.toISOString().slice(0, 10);
  return clock === '00:00:00' ? day : `${day}T${clock}`;
}
