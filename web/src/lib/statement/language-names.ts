import { localeOf } from '#lib/language/locale.ts';
import type { LanguageTag } from '#shared/language/tag.ts';

/** The names of languages as one list, in the words of a language: `French, English and Arabic`. */
export function languageNames(tags: readonly LanguageTag[], language: LanguageTag): string {
  const names = new Intl.DisplayNames(localeOf(language), { type: 'language' });
  return new Intl.ListFormat(localeOf(language), { type: 'conjunction' }).format(
    tags.map((tag) => names.of(tag) ?? tag),
  );
}
