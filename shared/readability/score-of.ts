import type { LanguageTag } from '#shared/language/tag.ts';
import type { Formula } from './formula.ts';
import { countsOf, formulaFor, LEAST_WORDS, levelOf, type Level } from './readability.ts';

/** Fewer words say nothing at all: the score of `Straat` would be that of one word. */
export const LEAST_FOR_INDICATION = 5;

/** How easily one text reads. */
export interface TextScore {
  /** Rounded; the scale goes from 0 (hard) to 100 (easy), and a short text can lie outside it. */
  readonly score: number;
  readonly formula: Formula;
  readonly level: Level;
  readonly words: number;
  /** Under 100 words the score says as much of chance as of the text: it is shown as an indication. */
  readonly isIndication: boolean;
}

/**
 * The score of one text of a questionnaire, with the formula that stands beside it: Flesch-Douma in Dutch,
 * Kandel-Moles in French, Flesch in English. `undefined` in other languages and for less than five words.
 */
export function scoreOf(text: string, language: LanguageTag): TextScore | undefined {
  const formula = formulaFor(language);
  if (!formula) return undefined;
  const counts = countsOf(text, formula.language);
  if (counts.words < LEAST_FOR_INDICATION) return undefined;
  const score = Math.round(formula.score(counts));
  return {
    score,
    formula,
    level: levelOf(score),
    words: counts.words,
    isIndication: counts.words < LEAST_WORDS,
  };
}
