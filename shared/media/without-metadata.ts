import type { FileType } from './medium.ts';

/**
 * The file with nothing in it but what is seen or heard. From pictures goes everything that tells where, when and
 * with what they were made (EXIF with its place, XMP, comments, thumbnails, colour profiles), with what stands after
 * the end; an animation keeps its first picture (PNG) or is refused (WebP). From MP3 go its tags, from M4A the boxes
 * for user data, in which telephones note a place. Ogg, WebM and AAC come back as they are.
 *
 * @returns `undefined` when the file is damaged, or holds what cannot be taken out.
 */
export function withoutMetadata(type: FileType, bytes: Uint8Array): Uint8Array | undefined {
  switch (type) {
    case 'png':
      return cleanPng(bytes);
    case 'jpg':
      return cleanJpeg(bytes);
    case 'webp':
      return cleanWebp(bytes);
    case 'mp3':
      return cleanMp3(bytes);
    case 'm4a':
      return cleanMp4(bytes);
    default:
      return bytes;
  }
}

const viewOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
const nameAt = (bytes: Uint8Array, from: number): string =>
  String.fromCharCode(...bytes.subarray(from, from + 4));

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** What a PNG needs to be seen as it was drawn. */
const PNG_CHUNKS = new Set(['IHDR', 'PLTE', 'IDAT', 'IEND', 'tRNS', 'gAMA', 'cHRM', 'sRGB', 'bKGD', 'sBIT']);

function cleanPng(bytes: Uint8Array): Uint8Array | undefined {
  const view = viewOf(bytes);
  const parts = [bytes.subarray(0, 8)];
  for (let at = 8; at + 12 <= bytes.length;) {
    const name = nameAt(bytes, at + 4);
    const end = at + 12 + view.getUint32(at);
    if (end > bytes.length) return undefined;
    if (PNG_CHUNKS.has(name)) parts.push(bytes.subarray(at, end));
    if (name === 'IEND') return joined(parts);
    at = end;
  }
  return undefined;
}

function cleanJpeg(bytes: Uint8Array): Uint8Array | undefined {
  const view = viewOf(bytes);
  const parts = [bytes.subarray(0, 2)];
  // Without a scan there is nothing to see.
  let hasScan = false;
  const ended = (at: number): Uint8Array | undefined =>
    hasScan ? joined([...parts, bytes.subarray(at, at + 2)]) : undefined;
  for (let at = 2; at + 4 <= bytes.length;) {
    if (bytes[at] !== 0xff) return undefined;
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker === 0xd9) return ended(at);
    let end = at + 2 + view.getUint16(at + 2);
    if (end > bytes.length) return undefined;
    if (marker === 0xda) {
      hasScan = true;
      end = scanEnd(bytes, end);
    }
    // APP14 says how the colours are written; the other application segments and comments say nothing that is seen.
    const isApart = (marker >= 0xe0 && marker <= 0xef && marker !== 0xee) || marker === 0xfe;
    if (!isApart) parts.push(bytes.subarray(at, end));
    if (end + 1 < bytes.length && bytes[end] === 0xff && bytes[end + 1] === 0xd9) return ended(end);
    at = end;
  }
  return undefined;
}

/** Where the data of a scan end: at a marker that is neither a stuffed zero nor a restart. */
function scanEnd(bytes: Uint8Array, from: number): number {
  for (let at = from; at + 1 < bytes.length; at++) {
    const next = bytes[at + 1] ?? 0;
    if (bytes[at] === 0xff && next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at;
  }
  return bytes.length;
}

function cleanWebp(bytes: Uint8Array): Uint8Array | undefined {
  const view = viewOf(bytes);
  const parts: Uint8Array[] = [];
  const whole = 8 + view.getUint32(4, true);
  if (whole > bytes.length) return undefined;
  for (let at = 12; at + 8 <= whole;) {
    const name = nameAt(bytes, at);
    const size = view.getUint32(at + 4, true);
    const end = at + 8 + size + (size % 2);
    if (end > whole || name === 'ANIM' || name === 'ANMF') return undefined;
    const chunk = bytes.slice(at, end);
    // The flags for a colour profile, EXIF, XMP and an animation: none of these is there any more.
    if (name === 'VP8X') chunk[8] = (chunk[8] ?? 0) & ~0b0010_1110;
    if (name === 'VP8X' || name === 'VP8 ' || name === 'VP8L' || name === 'ALPH') parts.push(chunk);
    at = end;
  }
  if (parts.length === 0) return undefined;
  const body = joined(parts);
  const head = bytes.slice(0, 12);
  viewOf(head).setUint32(4, 4 + body.length, true);
  return joined([head, body]);
}

function cleanMp3(bytes: Uint8Array): Uint8Array | undefined {
  let from = 0;
  while (nameAt(bytes, from).startsWith('ID3')) {
    // Four bytes of seven bits each (ID3v2.4, section 3.1), and a foot where a flag says so.
    const size = [6, 7, 8, 9].reduce((sum, at) => sum * 128 + ((bytes[from + at] ?? 0) & 0x7f), 0);
    from += 10 + size + ((bytes[from + 5] ?? 0) & 0x10 ? 10 : 0);
    if (from >= bytes.length) return undefined;
  }
  const hasOldTag = bytes.length - from > 128 && nameAt(bytes, bytes.length - 128).startsWith('TAG');
  return bytes.slice(from, hasOldTag ? -128 : undefined);
}

/** Boxes that hold other boxes in which user data may lie. */
const MP4_AROUND = new Set(['moov', 'trak', 'mdia', 'moof', 'traf']);

function cleanMp4(bytes: Uint8Array): Uint8Array | undefined {
  const clean = bytes.slice();
  const view = viewOf(clean);
  const walk = (from: number, to: number): boolean => {
    for (let at = from; at + 8 <= to;) {
      const size = view.getUint32(at);
      const end = size === 0 ? to : at + size;
      // A size of 1 stands for one of 64 bits, which no recording of a megabyte needs.
      if (end > to || end < at + 8) return false;
      const name = nameAt(clean, at + 4);
      if (name === 'udta' || name === 'meta' || name === 'uuid') {
        // Everything else keeps its place, so that what points into the file still does.
        clean.set([0x66, 0x72, 0x65, 0x65], at + 4);
        clean.fill(0, at + 8, end);
      } else if (MP4_AROUND.has(name) && !walk(at + 8, end)) return false;
      at = end;
    }
    return true;
  };
  return walk(0, clean.length) ? clean : undefined;
}
