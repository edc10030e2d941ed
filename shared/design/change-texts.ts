import * as z from 'zod';
import { LanguageTag } from '#shared/language/tag.ts';
import type { Change } from '#shared/questionnaire/edit/change.ts';
import { asOne, type Step } from '#shared/questionnaire/edit/history.ts';
import { unitsOf } from '#shared/translation/unit.ts';
import { changeDesign } from './change-design.ts';
import type { Design } from './design.ts';

/** A translation as somebody wrote it, with what stood there when they began. */
export const NewText = z.strictObject({
  /** Which text, by the key that `shared/translation/unit` gives it. */
  key: z.string().min(1).max(400),
  language: LanguageTag,
  /** The words that stood there, empty for none: so that words of somebody else are never overwritten unseen. */
  before: z.string().max(5000),
  text: z.string().max(5000),
  /** The hash of the source text that it was made from, when that is not the present one. */
  madeFrom: z.string().max(64).optional(),
});
export type NewText = z.infer<typeof NewText>;

export type TextsOutcome =
  | { readonly outcome: 'changed'; readonly design: Design; readonly step: Step }
  /** Somebody else changed or removed these texts in the meantime, by key; nothing was changed. */
  | { readonly outcome: 'changedMeanwhile'; readonly keys: readonly string[] }
  /** These languages are no translation here: the source language, or one that the questionnaire does not have. */
  | { readonly outcome: 'notATranslation'; readonly languages: readonly string[] }
  | { readonly outcome: 'refused'; readonly key: string };

/**
 * Puts translations into a design: all of them or none. This is all that a translator changes, and two people can work
 * at once as long as they do not write the same text.
 */
export function changeTexts(design: Design, texts: readonly NewText[]): TextsOutcome {
  const { questionnaire } = design;
  const units = new Map(unitsOf(questionnaire).map((unit) => [unit.key, unit]));
  const wrong = texts.filter(
    ({ language }) =>
      language === questionnaire.sourceLanguage || !questionnaire.languages.includes(language),
  );
  if (wrong.length > 0)
    return { outcome: 'notATranslation', languages: [...new Set(wrong.map(({ language }) => language))] };
  const lost = texts.filter(({ key, language, before, text }) => {
    const unit = units.get(key);
    const words = unit?.text[language] ?? '';
    return !unit || (words !== before && words !== text);
  });
  if (lost.length > 0) return { outcome: 'changedMeanwhile', keys: lost.map(({ key }) => key) };
  const changes = texts.flatMap(({ key, language, text, madeFrom }): Change[] => {
    const unit = units.get(key);
    if (!unit) return [];
    const { of, field } = unit;
    return [{ do: 'setText', of, field, language, text, ...(madeFrom !== undefined && { madeFrom }) }];
  });
  // A translation changes no code and no name, so what is published sets no limit to it.
  const outcome = changeDesign(design, changes, []);
  return outcome.ok
    ? {
        outcome: 'changed',
        design: outcome.design,
        step: { change: asOne(changes), undo: outcome.undo },
      }
    : { outcome: 'refused', key: texts[outcome.at]?.key ?? '' };
}
