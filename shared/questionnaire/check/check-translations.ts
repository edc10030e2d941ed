import { placeholderWarnings } from '#shared/translation/import-texts.ts';
import { stateOf, type TranslationRecord } from '#shared/translation/translation-record.ts';
import { unitsOf } from '#shared/translation/unit.ts';
import { everyText } from '../every-text.ts';
import type { Questionnaire } from '../questionnaire.ts';
import type { Finding } from './finding.ts';

/**
 * Texts that a language does not have, that were made for an older source, or that pipe in other answers than the
 * source does. None of it keeps from publishing: a missing text falls back to another language, visibly.
 */
export function checkTranslations(draft: Questionnaire, record: TranslationRecord): Finding[] {
  const { sourceLanguage, languages } = draft;
  const texts = everyText(draft);
  return unitsOf(draft).flatMap((unit, at) => {
    const placed = texts[at];
    const source = unit.text[sourceLanguage] ?? '';
    // Without a source there is nothing to translate; the compiler tells of that.
    if (!placed || source.trim() === '') return [];
    const { path, node, field } = placed;
    return languages
      .filter((language) => language !== sourceLanguage)
      .flatMap((language): Finding[] => {
        const place = { path, node, field, language };
        const state = stateOf(record, unit, language, sourceLanguage);
        if (state === 'missing') {
          return [
            { code: 'missingTranslation', severity: 'warning', place, details: { found: source, language } },
          ];
        }
        const found = unit.text[language] ?? '';
        const piped = placeholderWarnings(source, found).flatMap((warning): Finding[] =>
          warning.code === 'sourceChanged'
            ? []
            : [{ code: warning.code, severity: 'warning', place, details: { name: warning.name, language } }],
        );
        if (state === 'current') return piped;
        return [
          { code: 'outdatedTranslation', severity: 'warning', place, details: { found, language } },
          ...piped,
        ];
      });
  });
}
