import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { FileType } from './medium.ts';
import { withoutMetadata } from './without-metadata.ts';

const bytes = (...parts: (string | readonly number[])[]): Uint8Array =>
  Uint8Array.from(
    parts.flatMap((part) =>
      typeof part === 'string' ? [...part].map((character) => character.charCodeAt(0)) : [...part],
    ),
  );
const big = (value: number) => [value >>> 24, (value >>> 16) & 255, (value >>> 8) & 255, value & 255];
const little = (value: number) => big(value).reverse();
const text = (from: Uint8Array | undefined) => String.fromCharCode(...(from ?? []));

const SECRET = 'GPS 50.846, 4.352';
const chunk = (name: string, data: string) => text(bytes(big(data.length), name, data, [0, 0, 0, 0]));
const PNG = '\x89PNG\r\n\x1a\n';
const png = (...chunks: string[]) => bytes(PNG, ...chunks);
const segment = (marker: number, data: string) => text(bytes([0xff, marker, 0, data.length + 2], data));
const riff = (...chunks: string[]) => {
  const body = chunks.join('');
  return bytes('RIFF', little(4 + body.length), 'WEBP', body);
};
const part = (name: string, data: string) =>
  text(bytes(name, little(data.length), data, data.length % 2 ? [0] : []));
const box = (name: string, data: string) => text(bytes(big(8 + data.length), name, data));

const FRAME = '\xff\xfb\x90\x00sound';
const SCAN = '\xff\xda\0\x02data\xff\0more\xff\xd0again';

const WITH_SECRET: Readonly<Partial<Record<FileType, readonly [Uint8Array, Uint8Array]>>> = {
  png: [
    png(
      chunk('IHDR', 'head'),
      chunk('eXIf', SECRET),
      chunk('tEXt', SECRET),
      chunk('IDAT', 'pix'),
      chunk('IEND', '') + SECRET,
    ),
    png(chunk('IHDR', 'head'), chunk('IDAT', 'pix'), chunk('IEND', '')),
  ],
  jpg: [
    bytes(
      '\xff\xd8',
      segment(0xe0, 'JFIF'),
      segment(0xe1, `Exif\0\0${SECRET}`),
      segment(0xfe, SECRET),
      segment(0xdb, 'table'),
      SCAN,
      '\xff\xd9',
      SECRET,
    ),
    bytes('\xff\xd8', segment(0xdb, 'table'), SCAN, '\xff\xd9'),
  ],
  webp: [
    riff(
      part('VP8X', '\x2c\0\0\0size..'),
      part('ICCP', 'colour'),
      part('VP8 ', 'pix'),
      part('EXIF', SECRET),
      part('XMP ', SECRET),
    ),
    riff(part('VP8X', '\0\0\0\0size..'), part('VP8 ', 'pix')),
  ],
  mp3: [
    bytes('ID3\x04\0\0\0\0\0', [SECRET.length], SECRET, FRAME.repeat(20), 'TAG', SECRET.padEnd(125)),
    bytes(FRAME.repeat(20)),
  ],
};

test.each(Object.entries(WITH_SECRET))(
  'from a file of kind %s goes what tells where it was made',
  (type, [given, wanted]) => {
    expect(text(given)).toContain(SECRET);
    expect(text(withoutMetadata(type as FileType, given))).toBe(text(wanted));
  },
);

test('what a telephone notes in a sound goes, and the sound stays in its place', () => {
  const given = bytes(
    box('ftyp', 'M4A '),
    box('moov', box('mvhd', 'time') + box('udta', SECRET) + box('trak', box('meta', SECRET))),
    box('mdat', 'sound'),
  );
  const clean = withoutMetadata('m4a', given);
  expect(text(clean)).not.toContain(SECRET);
  expect(clean).toHaveLength(given.length);
  expect(text(clean).indexOf('sound')).toBe(text(given).indexOf('sound'));
});

test('a picture that is cut off or that moves is not taken', () => {
  const [whole] = WITH_SECRET.png ?? [];
  expect(withoutMetadata('png', (whole ?? bytes()).slice(0, 40))).toBeUndefined();
  expect(withoutMetadata('jpg', bytes('\xff\xd8', segment(0xdb, 'table')))).toBeUndefined();
  expect(withoutMetadata('jpg', bytes('\xff\xd8\xff\xd9\0\0'))).toBeUndefined();
  expect(withoutMetadata('webp', riff(part('ANIM', 'moves.')))).toBeUndefined();
});

test('whatever the bytes are, cleaning ends, adds nothing and finds nothing more the second time', () => {
  const types = ['png', 'jpg', 'webp', 'mp3', 'm4a'] as const;
  const starts: Readonly<Record<(typeof types)[number], Uint8Array>> = {
    png: bytes(PNG),
    jpg: bytes('\xff\xd8\xff'),
    webp: bytes('RIFF\x20\0\0\0WEBP'),
    mp3: bytes('ID3\x04\0\0\0\0\0\x03'),
    m4a: bytes(box('ftyp', 'M4A ')),
  };
  fc.assert(
    fc.property(fc.constantFrom(...types), fc.uint8Array({ maxLength: 300 }), (type, rest) => {
      const given = bytes([...starts[type]], [...rest]);
      const clean = withoutMetadata(type, given);
      if (!clean) return;
      expect(clean.length).toBeLessThanOrEqual(given.length);
      if (type !== 'mp3') expect(withoutMetadata(type, clean)).toEqual(clean);
    }),
  );
});
