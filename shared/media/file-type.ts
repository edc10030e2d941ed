import type { FileType, MediumKind } from './medium.ts';

/**
 * What kind of file it is by its first bytes, whatever its name says; `undefined` for every kind that is not taken.
 * SVG is none of them: it can hold script. Sources: the signatures of PNG (W3C), JPEG (T.81), WebP (RFC 9649), Ogg
 * (RFC 3533), Matroska (RFC 9559), ISO base media files (ISO 14496-12), MPEG audio (ISO 11172-3), ADTS (ISO 13818-7).
 */
export function fileType(bytes: Uint8Array): FileType | undefined {
  if (bytes.length < 12) return undefined;
  const word = (from: number, length = 4) => String.fromCharCode(...bytes.subarray(from, from + length));
  if (word(0, 8) === '\x89PNG\r\n\x1a\n') return 'png';
  if (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff) return 'jpg';
  if (word(0) === 'RIFF' && word(8) === 'WEBP') return 'webp';
  // Ogg and WebM can hold pictures that move: only sound is taken, which the first codec tells.
  if (word(0) === 'OggS') return OGG_SOUND.some((codec) => word(0, 100).includes(codec)) ? 'ogg' : undefined;
  if (word(0) === '\x1aE\xdf\xa3') return isSoundOnly(bytes) ? 'webm' : undefined;
  if (word(4) === 'ftyp') return /^(M4A |M4B |mp4[12]|iso[m2-6]|dash)/.test(word(8)) ? 'm4a' : undefined;
  if (word(0, 3) === 'ID3') return 'mp3';
  const [first = 0, second = 0, third = 0] = bytes;
  if (first !== 0xff) return undefined;
  if ((second & 0xf6) === 0xf0) return 'aac';
  const isLayer3 = (second & 0xe6) === 0xe2 && (second & 0x18) !== 0x08;
  return isLayer3 && third >> 4 !== 0x0f && third >> 4 !== 0 && (third & 0x0c) !== 0x0c ? 'mp3' : undefined;
}

/** How the first packet of Opus, Vorbis and FLAC begins. */
const OGG_SOUND = ['OpusHead', '\x01vorbis', '\x7fFLAC'];

/** Which of the two a kind of file can be. */
export const kindOf = (type: FileType): MediumKind =>
  type === 'png' || type === 'jpg' || type === 'webp' ? 'picture' : 'recording';

/** A WebM file with a codec for sound (`A_OPUS`, `A_VORBIS`) and none for moving pictures (`V_VP8` and others). */
function isSoundOnly(bytes: Uint8Array): boolean {
  const head = Array.from(bytes.subarray(0, 4096), (byte) => String.fromCharCode(byte)).join('');
  return head.includes('webm') && /A_(OPUS|VORBIS)/.test(head) && !/V_(VP[89]|AV1|MPEG)/.test(head);
}
