import { catalogueFor } from '#lib/messages/catalogue-for.ts';
import type { Catalogue, Message } from '#lib/messages/message.ts';
import type { LanguageTag } from '#shared/language/tag.ts';
import en from './en.json' with { type: 'json' };
import fr from './fr.json' with { type: 'json' };
import nl from './nl.json' with { type: 'json' };

/** The names of the texts on the council's pages. Dutch is the source: a key exists when it stands there. */
export type CouncilKey = keyof typeof nl;
export type CouncilCatalogue = Catalogue<CouncilKey>;

export const COUNCIL_TEXTS: Readonly<Record<LanguageTag, Readonly<Record<CouncilKey, Message>>>> = {
  nl,
  fr,
  en,
};

/** The texts of the council's pages, in a language or else in Dutch. */
export const councilMessages = (language: LanguageTag): CouncilCatalogue =>
  catalogueFor(COUNCIL_TEXTS, language, ['nl']);
