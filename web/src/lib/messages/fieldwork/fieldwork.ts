import { catalogueFor } from '#lib/messages/catalogue-for.ts';
import type { Catalogue, Message } from '#lib/messages/message.ts';
import type { LanguageTag } from '#shared/language/tag.ts';
import en from './en.json' with { type: 'json' };
import fr from './fr.json' with { type: 'json' };
import nl from './nl.json' with { type: 'json' };

/** The names of the texts of the pages about invitations and targets. Dutch is the source: a key exists when it stands there. */
export type FieldworkKey = keyof typeof nl;
export type FieldworkCatalogue = Catalogue<FieldworkKey>;

export const FIELDWORK_TEXTS: Readonly<Record<LanguageTag, Readonly<Record<FieldworkKey, Message>>>> = {
  nl,
  fr,
  en,
};

/** The texts of the pages about invitations and targets, in a language or else in Dutch. */
export const fieldworkMessages = (language: LanguageTag): FieldworkCatalogue =>
  catalogueFor(FIELDWORK_TEXTS, language, ['nl']);
