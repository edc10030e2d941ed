import { catalogueFor } from '#lib/messages/catalogue-for.ts';
import type { Catalogue, Message } from '#lib/messages/message.ts';
import type { LanguageTag } from '#shared/language/tag.ts';
import en from './en.json' with { type: 'json' };
import fr from './fr.json' with { type: 'json' };
import nl from './nl.json' with { type: 'json' };

/** The names of the texts of the designer's fields. Dutch is the source: a key exists when it stands there. */
export type FieldsKey = keyof typeof nl;
export type FieldsCatalogue = Catalogue<FieldsKey>;

export const FIELDS_TEXTS: Readonly<Record<LanguageTag, Readonly<Record<FieldsKey, Message>>>> = {
  nl,
  fr,
  en,
};

/** The texts of the designer's fields, in a language or else in Dutch. */
export const fieldsMessages = (language: LanguageTag): FieldsCatalogue =>
  catalogueFor(FIELDS_TEXTS, language, ['nl']);
