import { asciiDigits } from '#shared/language/ascii-digits.ts';
import type { LanguageTag } from '#shared/language/tag.ts';
import { isTime } from '#shared/questionnaire/time-of.ts';
import { LONGEST_MOMENT, readDate } from './typed-date.ts';

/** Hours and minutes with any of the signs that people put between them; seconds, if there are any, are dropped. */
const TYPED = /^(\d{1,2})\s*[:.hHuU]\s*(\d{2})(?::\d{2}(?:\.\d+)?)?$/;

/**
 * The time that somebody typed or picked, as an answer holds it (`HH:MM`): what time fields send, and `9.30`, `9u30`,
 * `9h30` as people here write it, in any of the digits that `asciiDigits` knows. `undefined` when it is none.
 */
export function readTime(typed: string): string | undefined {
  if (typed.length > LONGEST_MOMENT) return undefined;
  const parts = TYPED.exec(
    asciiDigits(typed)
      .replace(/[\u200b-\u200f\u061c\u2066-\u2069]/g, '')
      .trim(),
  );
  const time = parts && `${(parts[1] ?? '').padStart(2, '0')}:${parts[2] ?? ''}`;
  return time && isTime(time) ? time : undefined;
}

/**
 * The day and time that somebody typed or picked, as an answer holds them (`YYYY-MM-DDTHH:MM`): what date and time
 * fields send, or a day and a time with a space or a comma between. `undefined` when it is none.
 */
export function readDateTime(typed: string, languages: readonly LanguageTag[] = []): string | undefined {
  if (typed.length > LONGEST_MOMENT) return undefined;
  const parts = /^(.+?)(?:T|,\s*|\s+)(\S+)$/.exec(typed.trim());
  const date = parts && readDate(parts[1] ?? '', 'day', languages);
  const time = parts && readTime(parts[2] ?? '');
  return date && time ? `${date}T${time}` : undefined;
}
