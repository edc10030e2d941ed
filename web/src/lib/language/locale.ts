import type { LanguageTag } from '#shared/language/tag.ts';

/**
 * The locale for `Intl`: the language with Western digits, which residents of Brussels meet on forms, bills
 * and telephones in every language.
 */
export const localeOf = (language: LanguageTag): string =>
  // English as it is read in Europe: 25 November, and not November 25.
  `${language === 'en' ? 'en-GB' : language}-u-nu-latn`;
