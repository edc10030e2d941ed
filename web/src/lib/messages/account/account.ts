import { catalogueFor } from '#lib/messages/catalogue-for.ts';
import type { Catalogue, Message } from '#lib/messages/message.ts';
import type { LanguageTag } from '#shared/language/tag.ts';
import en from './en.json' with { type: 'json' };
import fr from './fr.json' with { type: 'json' };
import nl from './nl.json' with { type: 'json' };

/** The names of the texts on the pages of signing in, and around every page of staff and council. Dutch is the source: a key exists when it stands there. */
export type AccountKey = keyof typeof nl;
export type AccountCatalogue = Catalogue<AccountKey>;

export const ACCOUNT_TEXTS: Readonly<Record<LanguageTag, Readonly<Record<AccountKey, Message>>>> = {
  nl,
  fr,
  en,
};

/** The texts of the pages of signing in, and around every page of staff and council, in a language or else in Dutch. */
export const accountMessages = (language: LanguageTag): AccountCatalogue =>
  catalogueFor(ACCOUNT_TEXTS, language, ['nl']);
