import { catalogueFor } from '#lib/messages/catalogue-for.ts';
import type { Catalogue, Message } from '#lib/messages/message.ts';
import type { LanguageTag } from '#shared/language/tag.ts';
import en from './en.json' with { type: 'json' };
import fr from './fr.json' with { type: 'json' };
import nl from './nl.json' with { type: 'json' };

/** The names of the texts of handling a draft: undo, moving, saving while one types. Dutch is the source: a key exists when it stands there. */
export type HandlingKey = keyof typeof nl;
export type HandlingCatalogue = Catalogue<HandlingKey>;

export const HANDLING_TEXTS: Readonly<Record<LanguageTag, Readonly<Record<HandlingKey, Message>>>> = {
  nl,
  fr,
  en,
};

/** The texts of handling a draft: undo, moving, saving while one types, in a language or else in Dutch. */
export const handlingMessages = (language: LanguageTag): HandlingCatalogue =>
  catalogueFor(HANDLING_TEXTS, language, ['nl']);
