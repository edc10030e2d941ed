import { catalogueFor } from '#lib/messages/catalogue-for.ts';
import type { Catalogue, Message } from '#lib/messages/message.ts';
import type { LanguageTag } from '#shared/language/tag.ts';
import en from './en.json' with { type: 'json' };
import fr from './fr.json' with { type: 'json' };
import nl from './nl.json' with { type: 'json' };

/** The names of the texts on the pages about open answers. Dutch is the source: a key exists when it stands there. */
export type VoicesKey = keyof typeof nl;
export type VoicesCatalogue = Catalogue<VoicesKey>;

export const VOICES_TEXTS: Readonly<Record<LanguageTag, Readonly<Record<VoicesKey, Message>>>> = {
  nl,
  fr,
  en,
};

/** The texts of the pages about open answers, in a language or else in Dutch. */
export const voicesMessages = (language: LanguageTag): VoicesCatalogue =>
  catalogueFor(VOICES_TEXTS, language, ['nl']);
