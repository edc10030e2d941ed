import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { keptSince } from './retention.ts';

test('answers of five years ago today are still kept, those of the day before are not', () => {
  expect(keptSince('2031-11-25')).toBe('2026-11-25');
  expect('2026-11-24' < keptSince('2031-11-25')).toBe(true);
});

test('a leap day does not keep anything longer', () => {
  expect(keptSince('2032-02-29')).toBe('2027-03-01');
});

test('a later day never keeps older answers than an earlier one', () => {
  const day = fc
    .date({ min: new Date('2020-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
  fc.assert(
    fc.property(day, day, (a, b) => (a <= b ? keptSince(a) <= keptSince(b) : keptSince(a) >= keptSince(b))),
  );
});
