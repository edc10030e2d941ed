import type { LanguageTag } from '#shared/language/tag.ts';

const NAMES = new Map<LanguageTag, ReadonlyMap<string, number>>();

/** Letters alone, without case, accents or the joiners and points of a script: as a name is compared. */
const bare = (word: string): string =>
  word
    .normalize('NFKD')
    .replace(/[^\p{L}]/gu, '')
    .toLowerCase();

/**
 * The names of the months in a language with their numbers, as its own formatting writes them: whole and short, alone
 * and beside a day (Ukrainian has another form there). A language that the machine does not know has none.
 */
function monthsOf(language: LanguageTag): ReadonlyMap<string, number> {
  const known = NAMES.get(language);
  if (known) return known;
  const months = new Map<string, number>();
  if (Intl.DateTimeFormat.supportedLocalesOf(language).length > 0) {
    for (const month of ['long', 'short'] as const) {
      for (const day of [undefined, 'numeric'] as const) {
        const format = new Intl.DateTimeFormat(`${language}-u-ca-gregory-nu-latn`, {
          month,
          day,
          timeZone: 'UTC',
        });
        for (let number = 1; number <= 12; number += 1) {
          const parts = format.formatToParts(Date.UTC(2021, number - 1, 15));
          const written = parts.find((part) => part.type === 'month')?.value ?? '';
          const name = bare(written);
          // In Chinese a month has a number and no name.
          if (name !== '' && !/\d/.test(written) && !months.has(name)) months.set(name, number);
        }
      }
    }
  }
  NAMES.set(language, months);
  return months;
}

/**
 * A date with the number of its month where its name stood (`27 maart 2021` becomes `27 3 2021`), by the first of the
 * languages that knows the name. A date in which the month stands before the day is put in the other order. A text
 * without a month is given back as it is.
 */
export function withMonthNumber(text: string, languages: readonly LanguageTag[]): string {
  // A name can be two words (Sorani); an ordinal of the day (`1er mars`) is a word too: both are tried.
  for (const { 0: word, index } of [...text.matchAll(WORDS), ...text.matchAll(WORD)]) {
    const name = bare(word);
    for (const language of new Set(languages)) {
      const month = monthsOf(language).get(name);
      if (month === undefined) continue;
      const before = numbersIn(text.slice(0, index));
      const after = numbersIn(text.slice(index + word.length));
      const [day, year] =
        before === '' && after.includes(' ')
          ? after.split(' ')
          : /^\d{4}$/.test(before)
            ? [after, before]
            : [before, after];
      return [day, String(month), year].filter((part) => part !== '').join(' ');
    }
  }
  return text;
}

const WORD = /[\p{L}\p{M}'’]+/gu;
const WORDS = /[\p{L}\p{M}'’]+(?:\s+[\p{L}\p{M}'’]+)+/gu;

const numbersIn = (text: string): string => text.replace(/\D+/g, ' ').trim();
