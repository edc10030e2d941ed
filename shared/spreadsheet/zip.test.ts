import fc from 'fast-check';
import { expect, test } from 'vitest';
import { utf8Of } from './utf8.ts';
import { zipOf } from './zip.ts';

test('text becomes the bytes that every other program makes of it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect([...utf8Of(text)]).toEqual([...new TextEncoder().encode(text)]);
    }),
  );
});

test('an archive holds its files as they were, each with the check sum of the standard', () => {
  // The check value of CRC-32: what "123456789" gives.
  const archive = zipOf([{ path: 'a/b.txt', bytes: utf8Of('123456789') }]);
  const view = new DataView(archive.buffer);
  expect(view.getUint32(14, true)).toBe(0xcbf43926);
  expect(new TextDecoder().decode(archive.subarray(37, 46))).toBe('123456789');
});
