import { expect, test } from 'vitest';
import { brusselsDay } from './brussels-day.ts';

test.each([
  ['2025-01-31T22:59:59Z', '2025-01-31'],
  ['2025-01-31T23:00:00Z', '2025-02-01'],
  // Summer time begins at 01:00 UTC on the last Sunday of March.
  ['2025-03-29T23:30:00Z', '2025-03-30'],
  ['2025-07-01T21:59:59Z', '2025-07-01'],
  ['2025-07-01T22:00:00Z', '2025-07-02'],
  ['2024-12-31T23:00:00Z', '2025-01-01'],
])('at %s the day in Brussels is %s', (moment, day) => {
  expect(brusselsDay(Date.parse(moment))).toBe(day);
});
