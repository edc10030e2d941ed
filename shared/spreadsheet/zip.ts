import { utf8Of } from './utf8.ts';

/** One file of an archive. */
export interface ZipEntry {
  /** With `/` between folders, in ASCII. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
/** The first day that an archive can name, 1 January 1980: the same content gives the same bytes. */
const FIRST_DAY = 0x0021;
const VERSION = 20;

/**
 * Files as a zip archive (APPNOTE.TXT 6.3), each as it is, without compression: texts of a questionnaire are small, and
 * what is served is compressed on its way.
 */
export function zipOf(entries: readonly ZipEntry[]): Uint8Array {
  const parts: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const { path, bytes } of entries) {
    const name = utf8Of(path);
    const shared = [
      ...[...short(VERSION), ...short(0), ...short(0), ...short(0), ...short(FIRST_DAY)],
      ...[...long(crc32(bytes)), ...long(bytes.length), ...long(bytes.length)],
      ...[...short(name.length), ...short(0)],
    ];
    const local = new Uint8Array([...long(LOCAL), ...shared, ...name]);
    const rest = [...short(0), ...short(0), ...short(0), ...long(0), ...long(offset)];
    directory.push(new Uint8Array([...long(CENTRAL), ...short(VERSION), ...shared, ...rest, ...name]));
    parts.push(local, bytes);
    offset += local.length + bytes.length;
  }
  const size = directory.reduce((sum, { length }) => sum + length, 0);
  const count = short(entries.length);
  const end = [...long(END), ...short(0), ...short(0), ...count, ...count, ...long(size), ...long(offset)];
  return joined([...parts, ...directory, new Uint8Array([...end, ...short(0)])]);
}

const short = (value: number): readonly number[] => [value & 0xff, (value >>> 8) & 0xff];
const long = (value: number): readonly number[] => [...short(value & 0xffff), ...short(value >>> 16)];

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

/** The polynomial of zip, its bits turned round. */
const POLYNOMIAL = 0xedb88320;
const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let sum = byte;
  for (let bit = 0; bit < 8; bit += 1) sum = (sum & 1) === 1 ? (sum >>> 1) ^ POLYNOMIAL : sum >>> 1;
  return sum;
});

/** The check sum of zip (CRC-32, ISO 3309). */
function crc32(bytes: Uint8Array): number {
  let sum = 0xffffffff;
  for (const byte of bytes) sum = (TABLE[(sum ^ byte) & 0xff] ?? 0) ^ (sum >>> 8);
  return (sum ^ 0xffffffff) >>> 0;
}
