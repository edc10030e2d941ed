import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { fromParts, toParts } from './parts.ts';

/** A document that does not get smaller by compressing than about half of these bytes. */
const document = (bytes: number) => ({ text: randomBytes(bytes).toString('hex'), arabic: 'ماذا تحتاجون؟' });

test.each([1, 300_000, 1_000_000, 3_000_000])(
  'a document of %i random bytes comes back as it was',
  (bytes) => {
    const whole = document(bytes);
    const parts = toParts(whole) ?? [];
    expect(parts.length).toBeGreaterThan(0);
    expect(Math.max(...parts.map(({ length }) => length))).toBeLessThanOrEqual(350_000);
    expect(fromParts(parts)).toEqual(whole);
  },
);

test('what does not fit one transaction is refused instead of cut off', () => {
  expect(toParts(document(4_000_000))).toBeUndefined();
});
