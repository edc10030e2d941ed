import { expect, test } from 'vitest';
import { fileType } from './file-type.ts';

/** Characters as bytes, filled up to the length of a small file. */
const file = (start: string, rest = 100): Uint8Array =>
  Uint8Array.from(
    [...start].map((character) => character.charCodeAt(0)).concat(Array(rest).fill(0) as number[]),
  );

test.each([
  ['png', '\x89PNG\r\n\x1a\n'],
  ['jpg', '\xff\xd8\xff\xe1'],
  ['webp', 'RIFF\x10\0\0\0WEBPVP8 '],
  ['ogg', 'OggS\0\x02' + '\0'.repeat(22) + 'OpusHead'],
  ['ogg', 'OggS\0\x02' + '\0'.repeat(22) + '\x01vorbis'],
  ['webm', '\x1aE\xdf\xa3....webm....A_OPUS'],
  ['m4a', '\0\0\0\x20ftypM4A '],
  ['mp3', 'ID3\x04\0\0\0\0\0\0'],
  ['mp3', '\xff\xfb\x90\x00'],
  ['aac', '\xff\xf1\x50\x80'],
])('a file is %s by how it begins, whatever it is called', (type, start) => {
  expect(fileType(file(start))).toBe(type);
});

test.each([
  ['SVG, which can hold script', '<svg xmlns="http://www.w3.org/2000/svg"><script>'],
  ['a page', '<!doctype html><script>alert(1)</script>'],
  ['a moving picture in WebM', '\x1aE\xdf\xa3....webm....V_VP8....A_OPUS'],
  ['a moving picture in Ogg', 'OggS\0\x02' + '\0'.repeat(22) + '\x80theora'],
  ['a moving picture of a telephone', '\0\0\0\x20ftypqt  '],
  ['a sound that is not compressed', 'RIFF\x10\0\0\0WAVEfmt '],
  ['a GIF', 'GIF89a'],
  ['a document', '%PDF-1.7'],
  ['nothing', ''],
])('%s is not taken', (_what, start) => {
  expect(fileType(file(start))).toBeUndefined();
});
