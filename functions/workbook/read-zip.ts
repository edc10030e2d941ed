import { inflateRawSync } from 'node:zlib';

/** How much a workbook may hold, packed and unpacked. Much larger than any form, and small enough to read at once. */
export const LIMITS = {
  fileBytes: 20_000_000,
  unpackedBytes: 60_000_000,
  entries: 2000,
} as const;

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
const STORED = 0;
const DEFLATED = 8;
/** The end record and the longest comment after it (APPNOTE.TXT 4.3.16). */
const END_WITHIN = 22 + 0xffff;

/**
 * Whether all that a zip archive holds stays within the limits when it is unpacked, found by unpacking it: what the
 * archive says of its sizes may be a lie. Archives that are encrypted or larger than 4 GB (Zip64) are refused.
 */
export function fitsUnpacked(bytes: Uint8Array): 'fits' | 'tooLarge' | 'damaged' {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOf(view);
  if (end === undefined) return 'damaged';
  const count = view.getUint16(end + 10, true);
  if (count > LIMITS.entries) return 'tooLarge';
  let at = view.getUint32(end + 16, true);
  let left: number = LIMITS.unpackedBytes;
  try {
    for (let entry = 0; entry < count; entry += 1) {
      if (view.getUint32(at, true) !== ENTRY) return 'damaged';
      const isEncrypted = (view.getUint16(at + 8, true) & 1) === 1;
      if (isEncrypted) return 'damaged';
      const size = unpackedSize(bytes, view, at, left);
      if (size === undefined) return 'tooLarge';
      left -= size;
      at +=
        46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    }
  } catch {
    // Offsets that lead out of the file, or data that cannot be unpacked.
    return 'damaged';
  }
  return 'fits';
}

function endOf(view: DataView): number | undefined {
  const first = Math.max(0, view.byteLength - END_WITHIN);
  for (let at = view.byteLength - 22; at >= first; at -= 1) if (view.getUint32(at, true) === END) return at;
  return undefined;
}

/** The size of an entry when it is unpacked; `undefined` when that is more than `left`. */
function unpackedSize(bytes: Uint8Array, view: DataView, entry: number, left: number): number | undefined {
  const method = view.getUint16(entry + 10, true);
  const packed = view.getUint32(entry + 20, true);
  const local = view.getUint32(entry + 42, true);
  if (view.getUint32(local, true) !== LOCAL)
    throw new RangeError('no entry where the archive says there is one');
  const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  if (start + packed > bytes.length) throw new RangeError('an entry goes on beyond the end of the archive');
  if (method === STORED) return packed <= left ? packed : undefined;
  if (method !== DEFLATED) throw new RangeError('an entry is packed in a way that workbooks are not');
  try {
    return inflateRawSync(bytes.subarray(start, start + packed), { maxOutputLength: Math.max(left, 1) })
      .length;
  } catch (error) {
    if (error instanceof RangeError && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE')
      return undefined;
    throw error;
  }
}
