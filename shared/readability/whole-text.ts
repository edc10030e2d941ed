import type { LanguageTag } from '#shared/language/tag.ts';
import { everyText } from '#shared/questionnaire/every-text.ts';
import type { Questionnaire } from '#shared/questionnaire/questionnaire.ts';

/**
 * All that a resident can read of a questionnaire in one language, a text a line, for a score of the whole. Without
 * short labels, the definitions of derived variables and the names of answers to them, which only the council sees.
 */
export const wholeText = (questionnaire: Questionnaire, language: LanguageTag): string =>
  everyText(questionnaire)
    .filter(({ path }) => path[0] !== 'derived' && path.at(-1) !== 'shortLabel')
    .map(({ text }) => text[language] ?? '')
    .filter((text) => text.trim() !== '')
    .join('\n');
