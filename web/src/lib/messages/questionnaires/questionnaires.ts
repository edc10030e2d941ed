import { catalogueFor } from '#lib/messages/catalogue-for.ts';
import type { Catalogue, Message } from '#lib/messages/message.ts';
import type { LanguageTag } from '#shared/language/tag.ts';
import en from './en.json' with { type: 'json' };
import fr from './fr.json' with { type: 'json' };
import nl from './nl.json' with { type: 'json' };

/** The names of the texts on the pages about questionnaires. Dutch is the source: a key exists when it stands there. */
export type QuestionnairesKey = keyof typeof nl;
export type QuestionnairesCatalogue = Catalogue<QuestionnairesKey>;

export const QUESTIONNAIRES_TEXTS: Readonly<
  Record<LanguageTag, Readonly<Record<QuestionnairesKey, Message>>>
> = { nl, fr, en };

/** The texts of the pages about questionnaires, in a language or else in Dutch. */
export const questionnairesMessages = (language: LanguageTag): QuestionnairesCatalogue =>
  catalogueFor(QUESTIONNAIRES_TEXTS, language, ['nl']);
