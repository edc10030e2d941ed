import type { LanguageTag } from '#shared/language/tag.ts';
import type { Message } from './message.ts';

type Texts = Readonly<Record<string, Message>>;

const forms = (entry: Message): string[] => (typeof entry === 'string' ? [entry] : Object.values(entry));
const placeholders = (text: string): string =>
  [...new Set([...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]))].sort().join(' ');

/**
 * The plural forms that counts on a page meet: those of 1 to 200, and `other`. French, Spanish, Italian and
 * Portuguese have a form for millions that never shows, where in Polish, Russian and Ukrainian five needs it.
 */
function formsOf(language: LanguageTag): Set<string> {
  const rules = new Intl.PluralRules(language);
  return new Set(['other', ...Array.from({ length: 200 }, (_, index) => rules.select(index + 1))]);
}

/**
 * What is wrong with a part's texts, one line a remark: a key that is missing or too many, an empty text,
 * other placeholders than the source's, a plural form that the language needs. A plural form may leave out
 * `{count}`, since some forms say the number themselves (Arabic's dual).
 */
export function textRemarks(source: Texts, translations: Readonly<Record<LanguageTag, Texts>>): string[] {
  const remarks: string[] = [];
  for (const [language, texts] of Object.entries(translations)) {
    for (const key of Object.keys(texts))
      if (!(key in source)) remarks.push(`${language} ${key}: not in the source`);
    for (const [key, original] of Object.entries(source)) {
      const entry = texts[key];
      if (entry === undefined) {
        remarks.push(`${language} ${key}: missing`);
        continue;
      }
      const wanted = typeof original === 'string' ? original : original.other;
      for (const text of forms(entry)) {
        if (text.trim() === '') remarks.push(`${language} ${key}: empty`);
        const found = placeholders(text);
        const without = placeholders(wanted.replaceAll('{count}', ''));
        const counts =
          typeof original !== 'string' && placeholders(text.replaceAll('{count}', '')) === without;
        if (found !== placeholders(wanted) && !counts)
          remarks.push(`${language} ${key}: placeholders "${found}"`);
      }
      if (typeof original === 'string' && typeof entry !== 'string')
        remarks.push(`${language} ${key}: is not plural`);
      if (typeof entry !== 'string') {
        for (const form of formsOf(language))
          if (!(form in entry)) remarks.push(`${language} ${key}: no form "${form}"`);
      }
    }
  }
  return remarks;
}
