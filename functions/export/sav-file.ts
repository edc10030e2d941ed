import type { DataTable } from '#shared/export/export-variable.ts';
import type { ExportLanguage } from '#shared/export/export-words.ts';
import { SavBytes } from './sav-bytes.ts';
import { type SavColumn, savColumns } from './sav-columns.ts';
import { utf8AtMost } from './utf8-at-most.ts';

/**
 * The bytes of an SPSS system file (.sav), uncompressed, in UTF-8, little-endian, with names, labels of variables and
 * values in `language`, missing values, and texts of any length. The layout is that of "System File Format" in PSPP's
 * developer's guide. No time of making stands in it, only the day.
 *
 * @param day `YYYY-MM-DD`.
 */
export function savFile(table: DataTable, language: ExportLanguage, day: string): Uint8Array {
  const columns = savColumns(table, language);
  const segments = columns.flatMap(segmentsOf);
  segments.forEach((segment, at) => (segment.short = shortName(at)));
  const bytes = new SavBytes();
  writeHeader(bytes, segments, table.rows.length, day);
  for (const segment of segments) writeVariable(bytes, segment);
  writeValueLabels(bytes, segments);
  writeExtensions(bytes, segments);
  bytes.int(999, 0);
  for (const row of table.rows)
    columns.forEach((column, at) => {
      writeCell(bytes, column, row[at]);
    });
  return bytes.all();
}

/** A text of more than 255 bytes stands in several variables, of which only the first is seen. */
interface Segment {
  readonly column: SavColumn;
  readonly width: number;
  readonly first: boolean;
  short: string;
}

const LONGEST_PLAIN = 255;
/** There are as many segments as if each held 252 bytes, though each holds 255: so PSPP and SPSS do it. */
const SEGMENT_STEP = 252;
const MISSING = -Number.MAX_VALUE;

function segmentsOf(column: SavColumn): Segment[] {
  if (column.width <= LONGEST_PLAIN) return [{ column, width: column.width, first: true, short: '' }];
  const count = Math.ceil(column.width / SEGMENT_STEP);
  return Array.from({ length: count }, (_, at) => ({
    column,
    width: at < count - 1 ? LONGEST_PLAIN : column.width - at * SEGMENT_STEP,
    first: at === 0,
    short: '',
  }));
}

const shortName = (at: number): string => `V${String(at + 1).padStart(7, '0')}`;

/** How many units of eight bytes it takes. */
const units = (width: number): number => (width === 0 ? 1 : Math.ceil(width / 8));

const ascii = (text: string): Uint8Array => Buffer.from(text, 'latin1');

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

function writeHeader(bytes: SavBytes, segments: readonly Segment[], cases: number, day: string): void {
  const [year = '', month = '1', date = ''] = day.split('-');
  bytes
    .padded(ascii('$FL2'), 4)
    .padded(ascii('@(#) SPSS DATA FILE Peil'), 60)
    .int(
      2,
      segments.reduce((sum, { width }) => sum + units(width), 0),
      0,
      0,
      cases,
    )
    .double(100)
    .padded(ascii(`${date} ${MONTHS[Number(month) - 1] ?? 'Jan'} ${year.slice(2)}`), 9)
    .padded(ascii('00:00:00'), 8)
    .padded(ascii(''), 64)
    .padded(Buffer.alloc(3), 3);
}

const FORMATS = {
  number: (5 << 16) | (8 << 8),
  decimal: (5 << 16) | (12 << 8) | 4,
  date: (39 << 16) | (10 << 8),
} as const;

function writeVariable(bytes: SavBytes, { column, width, first, short }: Segment): void {
  const format = column.format === 'text' ? (1 << 16) | (width << 8) : FORMATS[column.format];
  const label = first ? utf8AtMost(column.label, 255) : new Uint8Array();
  bytes
    .int(2, width, label.length > 0 ? 1 : 0, column.missing.length, format, format)
    .padded(ascii(short), 8);
  if (label.length > 0) bytes.int(label.length).padded(label, Math.ceil(label.length / 4) * 4);
  bytes.double(...column.missing);
  for (let unit = 1; unit < units(width); unit++) bytes.int(2, -1, 0, 0, 0, 0).padded(ascii(''), 8);
}

function writeValueLabels(bytes: SavBytes, segments: readonly Segment[]): void {
  let index = 1;
  for (const { column, width } of segments) {
    if (column.values.length > 0) {
      bytes.int(3, column.values.length);
      for (const { value, label } of column.values) {
        const words = utf8AtMost(label, 120);
        bytes
          .double(value)
          .byte(words.length)
          .padded(words, Math.ceil((words.length + 1) / 8) * 8 - 1);
      }
      bytes.int(4, 1, index);
    }
    index += units(width);
  }
}

const MEASURES = { nominal: 1, scale: 3 } as const;

function writeExtensions(bytes: SavBytes, segments: readonly Segment[]): void {
  const text = (subtype: number, content: string): void => {
    const written = Buffer.from(content, 'utf8');
    if (written.length > 0) bytes.int(7, subtype, 1, written.length).padded(written, written.length);
  };
  // Version, machine, IEEE 754, no compression, little-endian, code page of UTF-8.
  bytes.int(7, 3, 4, 8, 1, 0, 0, -1, 1, 1, 2, 65_001);
  bytes.int(7, 4, 8, 3).double(MISSING, Number.MAX_VALUE, nextAbove(MISSING));
  bytes.int(7, 11, 4, segments.length * 3);
  for (const { column, width } of segments)
    bytes.int(MEASURES[column.measure], Math.min(Math.max(width, 8), 40), width === 0 ? 1 : 0);
  const named = segments.filter(({ first }) => first);
  text(13, named.map(({ short, column }) => `${short}=${column.name}`).join('\t'));
  text(
    14,
    named
      .filter(({ column }) => column.width > LONGEST_PLAIN)
      .map(({ short, column }) => `${short}=${String(column.width).padStart(5, '0')}\0\t`)
      .join(''),
  );
  text(20, 'UTF-8');
}

/** The least number that is not the one that stands for "missing". */
function nextAbove(value: number): number {
  const bits = Buffer.alloc(8);
  bits.writeDoubleLE(value);
  bits.writeBigUInt64LE(bits.readBigUInt64LE() - 1n);
  return bits.readDoubleLE();
}

function writeCell(bytes: SavBytes, column: SavColumn, cell: DataTable['rows'][number][number]): void {
  const value = column.cellOf(cell);
  if (column.width === 0) {
    bytes.double(typeof value === 'number' ? value : MISSING);
    return;
  }
  const text = utf8AtMost(typeof value === 'string' ? value : '', column.width);
  if (column.width <= LONGEST_PLAIN) {
    bytes.padded(text, units(column.width) * 8);
    return;
  }
  segmentsOf(column).forEach(({ width }, at) => {
    bytes.padded(text.subarray(at * LONGEST_PLAIN, (at + 1) * LONGEST_PLAIN), units(width) * 8);
  });
}
