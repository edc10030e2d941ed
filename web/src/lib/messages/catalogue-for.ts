import { offeredFor } from '#lib/language/negotiate.ts';
import type { LanguageTag } from '#shared/language/tag.ts';
import type { Catalogue, Message } from './message.ts';

/**
 * The texts of the interface in a language, else in the first fallback that exists. The catalogue says which
 * language it is in, so that the page can mark it with its own `lang` and `dir`.
 */
export function catalogueFor<Key extends string>(
  all: Readonly<Record<LanguageTag, Readonly<Record<Key, Message>>>>,
  wanted: LanguageTag,
  fallbacks: readonly LanguageTag[],
): Catalogue<Key> {
  const offered = Object.keys(all);
  for (const candidate of [wanted, ...fallbacks, ...offered]) {
    const language = offeredFor(candidate, offered);
    const texts = language === undefined ? undefined : all[language];
    if (language !== undefined && texts) return { language, texts };
  }
  throw new Error('A catalogue has at least one language.');
}
