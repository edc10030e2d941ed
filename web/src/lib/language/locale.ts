import type { LanguageTag } from '#shared/language/tag.ts';

/**
 * The locale for `Intl`: the language with Western digits and the Gregorian calendar, which residents of
 * Brussels meet on forms, bills and telephones in every language. Persian, Dari and Pashto would otherwise
 * write the years of the Solar Hijri calendar.
 */
export const localeOf = (language: LanguageTag): string =>
  // English as it is read in Europe: 25 November, and not November 25.
  `${language === 'en' ? 'en-GB' : language}-u-ca-gregory-nu-latn`;
