import { catalogueFor } from '#lib/messages/catalogue-for.ts';
import type { Catalogue, Message } from '#lib/messages/message.ts';
import type { LanguageTag } from '#shared/language/tag.ts';
import en from './en.json' with { type: 'json' };
import fr from './fr.json' with { type: 'json' };
import nl from './nl.json' with { type: 'json' };

/** The names of the texts of the pages on which texts are translated. Dutch is the source: a key exists when it stands there. */
export type TranslateKey = keyof typeof nl;
export type TranslateCatalogue = Catalogue<TranslateKey>;

export const TRANSLATE_TEXTS: Readonly<Record<LanguageTag, Readonly<Record<TranslateKey, Message>>>> = {
  nl,
  fr,
  en,
};

/** The texts of the pages on which texts are translated, in a language or else in Dutch. */
export const translateMessages = (language: LanguageTag): TranslateCatalogue =>
  catalogueFor(TRANSLATE_TEXTS, language, ['nl']);
