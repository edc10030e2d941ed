import { asciiDigits } from '#shared/language/ascii-digits.ts';
import type { LanguageTag } from '#shared/language/tag.ts';
import { isDateOf, type DatePrecision } from '#shared/questionnaire/date-of.ts';
import { withMonthNumber } from './month-names.ts';

/** The order in which people here write a date, by what is asked: day, month and year, with any sign between. */
const TYPED: Readonly<Record<DatePrecision, RegExp>> = {
  day: /^(?<day>\d{1,2})\s*[/.\- ]\s*(?<month>\d{1,2})\s*[/.\- ]\s*(?<year>\d{4})$/,
  month: /^(?<month>\d{1,2})\s*[/.\- ]\s*(?<year>\d{4})$/,
  year: /^(?<year>\d{4})$/,
};

/** Longer than any way to write a moment; a longer text is not tried, since trying takes the square of its length. */
export const LONGEST_MOMENT = 60;

/**
 * The date that somebody typed or picked, as an answer holds it (`YYYY-MM-DD`, `YYYY-MM` or `YYYY`): what date and
 * month fields send, and `d/m/yyyy` with slashes, dots, hyphens or spaces, in any of the digits that `asciiDigits`
 * knows; the month also as a word of one of the languages (`27 maart 2021`, `مارس 2021`). `undefined` when it is no date of the calendar. It is the day that was meant in every time zone, since no
 * moment is ever made of it.
 */
export function readDate(
  typed: string,
  precision: DatePrecision,
  languages: readonly LanguageTag[] = [],
): string | undefined {
  if (typed.length > LONGEST_MOMENT) return undefined;
  const digits = asciiDigits(typed)
    .replace(/[\u200b-\u200f\u061c\u2066-\u2069]/g, '')
    .trim();
  const text = precision === 'year' ? digits : withMonthNumber(digits, languages);
  const iso = text.replaceAll('/', '-');
  if (isDateOf(iso, precision)) return iso;
  const parts = TYPED[precision].exec(text)?.groups;
  if (!parts) return undefined;
  const date = [parts['year'], parts['month']?.padStart(2, '0'), parts['day']?.padStart(2, '0')]
    .filter((part) => part !== undefined)
    .join('-');
  return isDateOf(date, precision) ? date : undefined;
}
