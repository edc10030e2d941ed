import type { LanguageTag } from '#shared/language/tag.ts';
import type { LocalizedText } from '#shared/language/localized-text.ts';
import { labelIn } from './label.ts';

/**
 * A class of a margin in words: the answers that it takes together, and one part for each of its variables
 * ("65 to 74 and 75 or older, woman"). Its codes where a label is missing.
 */
export const className = (
  language: LanguageTag,
  labels: readonly (readonly LocalizedText[])[],
  codes: readonly string[],
): string =>
  codes
    .map((code, at) => {
      const names = (labels[at] ?? []).map((text) => labelIn(text, language));
      return names.length === 0 ? code : new Intl.ListFormat(language).format(names);
    })
    .join(', ');
