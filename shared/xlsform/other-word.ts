import type { LanguageTag } from '#shared/language/tag.ts';
import type { LocalizedText } from '#shared/language/localized-text.ts';

/** The choice that XLSForm's `or_other` adds, which is no word of the workbook. */
const OTHER: LocalizedText = {
  nl: 'Andere',
  fr: 'Autre',
  en: 'Other',
  ar: 'غير ذلك',
  es: 'Otro',
  tr: 'Diğer',
  ro: 'Altul',
  fa: 'دیگر',
  prs: 'دیگر',
  ur: 'دیگر',
  uk: 'Інше',
  ru: 'Другое',
  bg: 'Друго',
  sq: 'Tjetër',
  pt: 'Outro',
  pl: 'Inne',
  it: 'Altro',
  de: 'Anderes',
  zh: '其他',
  am: 'ሌላ',
  sw: 'Nyingine',
};

/** "Other" in those of the languages that have a word here; always in the first of them, in English if need be. */
export function otherIn(languages: readonly LanguageTag[]): LocalizedText {
  const [first = 'en'] = languages;
  const known = languages.flatMap((tag) => {
    const word = OTHER[tag] ?? OTHER[tag.split('-')[0] ?? tag];
    return word === undefined ? [] : [[tag, word] as const];
  });
  return { [first]: OTHER['en'] ?? '', ...Object.fromEntries(known) };
}
