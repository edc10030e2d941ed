import type { LocalizedText } from '#shared/language/localized-text.ts';

/** One text in the languages of the starter surveys: Dutch (the source), French, English, Arabic. */
export type InFour = readonly [nl: string, fr: string, en: string, ar: string];

/**
 * A text of a starter survey in its four languages.
 * French gets its spaces that do not break here, so that a line never begins with a sign and the source stays
 * easy to type: narrow before `? ! ;`, full before `: » %` and after `«` (Lexique des règles typographiques,
 * Imprimerie nationale).
 */
export const words = (...[nl, fr, en, ar]: InFour): LocalizedText => ({
  nl,
  fr: fr
    .replace(/ ([?!;])/g, '\u202f$1')
    .replace(/ ([:»%])/g, '\u00a0$1')
    .replace(/« /g, '«\u00a0'),
  en,
  ar,
});
