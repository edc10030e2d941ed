import type { LanguageTag } from '#shared/language/tag.ts';
import type { LocalizedText } from '#shared/language/localized-text.ts';
import { textIn } from '#shared/language/text-in.ts';

/** A text in the language of a page of staff or council, else in the nearest that exists; its code where none does. */
export const labelIn = (text: LocalizedText | undefined, language: LanguageTag, code = ''): string =>
  textIn(text, language, ['nl', 'fr', 'en'])?.text ?? code;
