import { catalogueFor } from '#lib/messages/catalogue-for.ts';
import type { Catalogue, Message } from '#lib/messages/message.ts';
import type { LanguageTag } from '#shared/language/tag.ts';
import en from './en.json' with { type: 'json' };
import fr from './fr.json' with { type: 'json' };
import nl from './nl.json' with { type: 'json' };

/** The names of the texts of the question bank. Dutch is the source: a key exists when it stands there. */
export type BankKey = keyof typeof nl;
export type BankCatalogue = Catalogue<BankKey>;

export const BANK_TEXTS: Readonly<Record<LanguageTag, Readonly<Record<BankKey, Message>>>> = {
  nl,
  fr,
  en,
};

/** The texts of the question bank, in a language or else in Dutch. */
export const bankMessages = (language: LanguageTag): BankCatalogue =>
  catalogueFor(BANK_TEXTS, language, ['nl']);
