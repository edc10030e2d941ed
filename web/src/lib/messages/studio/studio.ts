import { catalogueFor } from '#lib/messages/catalogue-for.ts';
import type { Catalogue, Message } from '#lib/messages/message.ts';
import type { LanguageTag } from '#shared/language/tag.ts';
import en from './en.json' with { type: 'json' };
import fr from './fr.json' with { type: 'json' };
import nl from './nl.json' with { type: 'json' };

/** The names of the texts on the pages of staff. Dutch is the source: a key exists when it stands there. */
export type StudioKey = keyof typeof nl;
export type StudioCatalogue = Catalogue<StudioKey>;

export const STUDIO_TEXTS: Readonly<Record<LanguageTag, Readonly<Record<StudioKey, Message>>>> = {
  nl,
  fr,
  en,
};

/** The texts of the pages of staff, in a language or else in Dutch. */
export const studioMessages = (language: LanguageTag): StudioCatalogue =>
  catalogueFor(STUDIO_TEXTS, language, ['nl']);
