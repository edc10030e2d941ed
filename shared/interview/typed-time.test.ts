import { expect, test } from 'vitest';
import { readDateTime, readTime } from './typed-time.ts';

test.each([
  ['14:30', '14:30'],
  ['9:05', '09:05'],
  ['9.30', '09:30'],
  ['9u30', '09:30'],
  ['9h30', '09:30'],
  ['09:30:15', '09:30'],
  ['٠٩:٣٠', '09:30'],
  ['24:00', undefined],
  ['12:60', undefined],
  ['half three', undefined],
  ['1430', undefined],
])('the time %s is read as %s', (typed, time) => {
  expect(readTime(typed)).toBe(time);
});

test.each([
  ['2026-03-27T14:30', '2026-03-27T14:30'],
  ['27/3/2026 14:30', '2026-03-27T14:30'],
  ['27.3.2026, 9u30', '2026-03-27T09:30'],
  ['2026-02-30T14:30', undefined],
  ['2026-03-27', undefined],
  ['14:30', undefined],
])('the day and time %s are read as %s', (typed, moment) => {
  expect(readDateTime(typed)).toBe(moment);
});
