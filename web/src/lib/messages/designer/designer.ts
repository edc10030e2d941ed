import { catalogueFor } from '#lib/messages/catalogue-for.ts';
import type { Catalogue, Message } from '#lib/messages/message.ts';
import type { LanguageTag } from '#shared/language/tag.ts';
import en from './en.json' with { type: 'json' };
import fr from './fr.json' with { type: 'json' };
import nl from './nl.json' with { type: 'json' };

/** The names of the texts of the designer. Dutch is the source: a key exists when it stands there. */
export type DesignerKey = keyof typeof nl;
export type DesignerCatalogue = Catalogue<DesignerKey>;

export const DESIGNER_TEXTS: Readonly<Record<LanguageTag, Readonly<Record<DesignerKey, Message>>>> = {
  nl,
  fr,
  en,
};

/** The texts of the designer, in a language or else in Dutch. */
export const designerMessages = (language: LanguageTag): DesignerCatalogue =>
  catalogueFor(DESIGNER_TEXTS, language, ['nl']);
