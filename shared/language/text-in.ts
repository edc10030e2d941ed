import type { LocalizedText } from './localized-text.ts';
import type { LanguageTag } from './tag.ts';

/** A text as it can be shown: with the language it is really in, which may be a fallback. */
export interface ShownText {
  readonly text: string;
  readonly language: LanguageTag;
}

/**
 * A localized text in the wanted language, else in the first of the fallbacks that has it, else in any.
 * Never blank as long as one language has words: the result says which language it is, so that the page
 * can mark it with its own `lang` and `dir`.
 */
export function textIn(
  localized: LocalizedText | undefined,
  wanted: LanguageTag,
  fallbacks: readonly LanguageTag[],
): ShownText | undefined {
  if (!localized) return undefined;
  for (const language of [wanted, ...fallbacks, ...Object.keys(localized)]) {
    const text = localized[language];
    if (text !== undefined && text.trim() !== '') return { text, language };
  }
  return undefined;
}
