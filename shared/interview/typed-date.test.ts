import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { LANGUAGES } from '#shared/language/languages.ts';
import { readDate } from './typed-date.ts';
import { readDateTime, readTime } from './typed-time.ts';

test.each([
  ['maart 2021', 'nl'],
  ['mrt. 2021', 'nl'],
  ['Mars 2021', 'fr'],
  ['mars, 2021', 'fr'],
  ['مارس ٢٠٢١', 'ar'],
  ['مارچ ۲۰۲۱', 'prs'],
  ['مارس ۲۰۲۱', 'fa'],
  ['березень 2021', 'uk'],
  ['መጋቢት 2021', 'ti'],
  ['2021 maart', 'nl'],
])('a month written as a word, %s, is the month that was meant (%s)', (typed, language) => {
  expect(readDate(typed, 'month', [language])).toBe('2021-03');
});

test.each([
  ['27 maart 2021', 'nl', '2021-03-27'],
  ['1er mars 2021', 'fr', '2021-03-01'],
  ['5 березня 2021', 'uk', '2021-03-05'],
  ['March 27, 2021', 'en', '2021-03-27'],
  ['٢٧ مارس ٢٠٢١', 'ar', '2021-03-27'],
  ['2 aout 2020', 'fr', '2020-08-02'],
])('a day with its month as a word, %s, is that day', (typed, language, day) => {
  expect(readDate(typed, 'day', [language])).toBe(day);
});

test('the language of the survey is understood on a page in another one, and a word that is no month is not', () => {
  expect(readDate('maart 2021', 'month', ['ar', 'nl'])).toBe('2021-03');
  expect(readDate('maart 2021', 'month', ['ar'])).toBeUndefined();
  expect(readDate('lente 2021', 'month', ['nl'])).toBeUndefined();
  expect(readDate('31 februari 2021', 'day', ['nl'])).toBeUndefined();
  expect(readDate('maart', 'month', ['nl'])).toBeUndefined();
});

test('every month of every language that writes its months in words is read back, alone and beside a day', () => {
  const tags = LANGUAGES.map(({ tag }) => tag).filter(
    (tag) => tag !== 'zh' && Intl.DateTimeFormat.supportedLocalesOf(tag).length > 0,
  );
  fc.assert(
    fc.property(
      fc.constantFrom(...tags),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1, max: 28 }),
      (tag, month, day) => {
        const options = { month: 'long', timeZone: 'UTC' } as const;
        const word = new Date(Date.UTC(2021, month - 1, day)).toLocaleDateString(
          `${tag}-u-ca-gregory-nu-latn`,
          options,
        );
        const number = String(month).padStart(2, '0');
        expect(readDate(`${word} 2021`, 'month', [tag])).toBe(`2021-${number}`);
        expect(readDate(`${String(day)} ${word} 2021`, 'day', [tag])).toBe(
          `2021-${number}-${String(day).padStart(2, '0')}`,
        );
      },
    ),
    { numRuns: 300 },
  );
});

test('digits of Arabic and Persian keyboards are read in a time and in a day with a time', () => {
  expect(readTime('٩:٣٠')).toBe('09:30');
  expect(readTime('۱۴.۰۵')).toBe('14:05');
  expect(readTime('\u200f١٤:٣٠')).toBe('14:30');
  expect(readDateTime('٢٧/٣/٢٠٢١ ١٤:٣٠')).toBe('2021-03-27T14:30');
  expect(readDateTime('27 maart 2021 9u30', ['nl'])).toBe('2021-03-27T09:30');
});
