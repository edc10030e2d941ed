import { localeOf } from '#lib/language/locale.ts';
import type { LanguageTag } from '#shared/language/tag.ts';

/** Languages by their names in another language, as one list: "Dutch, French and Arabic". */
export function languageNames(tags: readonly LanguageTag[], language: LanguageTag): string {
  const names = new Intl.DisplayNames(localeOf(language), { type: 'language' });
  return new Intl.ListFormat(localeOf(language)).format(tags.map((tag) => names.of(tag) ?? tag));
}
