import type { LanguageTag } from '#shared/language/tag.ts';
import type { Questionnaire } from '#shared/questionnaire/questionnaire.ts';
import {
  stateOf,
  type TranslationRecord,
  type TranslationState,
} from '#shared/translation/translation-record.ts';
import { unitsOf } from '#shared/translation/unit.ts';

/** A text beside its translation. */
export interface TranslationRow {
  readonly key: string;
  readonly source: string;
  readonly text: string;
  readonly state: TranslationState;
}

/** Texts to a page: as many as somebody translates before a pause. */
export const ROWS_A_PAGE = 20;

/** The texts of a questionnaire that are to be translated into a language, in its order, with how far they are. */
export function translationRows(
  texts: Questionnaire,
  record: TranslationRecord,
  language: LanguageTag,
): readonly TranslationRow[] {
  const { sourceLanguage } = texts;
  return unitsOf(texts).flatMap((unit): TranslationRow[] => {
    const source = unit.text[sourceLanguage] ?? '';
    if (source.trim() === '') return [];
    const text = unit.text[language] ?? '';
    return [{ key: unit.key, source, text, state: stateOf(record, unit, language, sourceLanguage) }];
  });
}

/** What a page of rows shows, and where the pages before and after it begin. */
export function pageOfRows(rows: readonly TranslationRow[], only: 'open' | 'all', from: number) {
  const chosen = only === 'open' ? rows.filter(({ state }) => state !== 'current') : rows;
  const begin = Math.min(Math.max(0, from), Math.max(0, chosen.length - 1));
  const start = begin - (begin % ROWS_A_PAGE);
  return {
    rows: chosen.slice(start, start + ROWS_A_PAGE),
    count: chosen.length,
    from: start,
    before: start > 0 ? start - ROWS_A_PAGE : undefined,
    after: start + ROWS_A_PAGE < chosen.length ? start + ROWS_A_PAGE : undefined,
  };
}
