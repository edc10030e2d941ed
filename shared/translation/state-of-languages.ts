import type { LanguageTag } from '#shared/language/tag.ts';
import type { Questionnaire } from '#shared/questionnaire/questionnaire.ts';
import { stateOf, type TranslationRecord } from './translation-record.ts';
import { unitsOf } from './unit.ts';

/** How far a questionnaire is in one language. */
export interface LanguageState {
  readonly language: LanguageTag;
  /** All texts that somebody can get to see. */
  readonly texts: number;
  readonly missing: number;
  /** Their source has changed since they were translated. */
  readonly outdated: number;
  /** Words of source text that are to be translated or looked at again: what an agency counts. */
  readonly words: number;
}

/** How far each language is, the source language left out, in the order in which they are offered. */
export function stateOfLanguages(draft: Questionnaire, record: TranslationRecord): LanguageState[] {
  const { sourceLanguage } = draft;
  const units = unitsOf(draft);
  return draft.languages
    .filter((language) => language !== sourceLanguage)
    .map((language) => {
      const count = { missing: 0, outdated: 0, words: 0 };
      for (const unit of units) {
        const state = stateOf(record, unit, language, sourceLanguage);
        if (state === 'current') continue;
        count[state] += 1;
        count.words += (unit.text[sourceLanguage] ?? '').split(/\s+/).filter((word) => word !== '').length;
      }
      return { language, texts: units.length, ...count };
    });
}
