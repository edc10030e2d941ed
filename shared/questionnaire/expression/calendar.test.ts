import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  dateOfDays,
  daysOfDate,
  daysOfMoment,
  daysOfWrittenDate,
  momentOf,
  momentOfDays,
  writeDate,
  writeMoment,
} from './calendar.ts';

const DAY = 86_400_000;
const date = fc.date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true });

it('a date and its number of days are two names for one day, as in the Gregorian calendar of ECMAScript', () => {
  fc.assert(
    fc.property(date, (given) => {
      const days = Math.floor(given.getTime() / DAY);
      const [year, month, day] = [given.getUTCFullYear(), given.getUTCMonth() + 1, given.getUTCDate()];
      expect(daysOfDate(year, month, day)).toBe(days);
      expect(dateOfDays(days)).toEqual({ year, month, day });
    }),
    { numRuns: 2000 },
  );
});

it('a date that is read in place is the date that is read whole', () => {
  const digit = fc.constantFrom(...'0123456789');
  const written = fc
    .tuple(digit, digit, digit, digit, digit, digit)
    .map(([a, b, c, d, e, f]) => `${a}${b}20-0${c}-${d}${e}${f}`.slice(0, 10));
  fc.assert(
    fc.property(
      fc.oneof(
        written,
        date.map((given) => given.toISOString().slice(0, 10)),
        fc.string({ minLength: 10, maxLength: 10 }),
      ),
      (text) => {
        const moment = momentOf(text);
        expect(daysOfWrittenDate(`  ${text}`, 2)).toBe(moment ? daysOfMoment(moment) : NaN);
      },
    ),
    { numRuns: 2000 },
  );
});

it('a moment that is written comes back from its text and from its days', () => {
  fc.assert(
    fc.property(date, (given) => {
      const text = given.toISOString();
      const moment = momentOf(text);
      if (!moment) throw new Error(text);
      expect(writeMoment(moment)).toBe(text);
      expect(writeDate(moment)).toBe(text.slice(0, 10));
      expect(daysOfMoment(moment)).toBeCloseTo(given.getTime() / DAY, 6);
      const back = momentOfDays(given.getTime() / DAY);
      expect(back && writeMoment(back)).toBe(text);
    }),
    { numRuns: 2000 },
  );
});

it.each([
  '2021-02-29',
  '1900-02-29',
  '2020-13-01',
  '2020-00-01',
  '2020-01-00',
  '2020-04-31',
  '0000-01-01',
  '2020-01-01T24:00:00Z',
  '2020-01-01T10:60Z',
  '2020-1-1',
  '20200101',
  '2020-01-01 10:00',
  ' 2020-01-01',
  '2020-01-01T',
  '2020',
  '',
])('%j is no moment', (text) => {
  expect(momentOf(text)).toBeUndefined();
});

it.each([NaN, Infinity, -Infinity, 1e9, -1e9])('%d days lie outside the calendar', (days) => {
  expect(momentOfDays(days)).toBeUndefined();
});
