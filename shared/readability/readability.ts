import type { LanguageTag } from '#shared/language/tag.ts';
import { FORMULAS, type Counts, type Formula } from './formula.ts';
import { sentencesOf } from './sentences.ts';
import { syllablesIn } from './syllables.ts';

/** Fewer words give a score that says more of chance than of the text: single questions ran from -17 to 126. */
export const LEAST_WORDS = 100;

export type Readability =
  | (Counts & {
      readonly ok: true;
      readonly score: number;
      readonly formula: Formula;
      readonly level: Level;
    })
  /** Too short to be scored: look at its sentences and words one by one (`marksOf`). */
  | (Counts & { readonly ok: false; readonly reason: 'tooShort' })
  /** No formula for this language. */
  | { readonly ok: false; readonly reason: 'noFormula' };

/** Flesch's own bands (The Art of Readable Writing, 1949), from the lowest score of each. */
const LEVELS = [
  [90, 'veryEasy'],
  [80, 'easy'],
  [70, 'fairlyEasy'],
  [60, 'plain'],
  [50, 'fairlyDifficult'],
  [30, 'difficult'],
  [-Infinity, 'veryDifficult'],
] as const;
export type Level = (typeof LEVELS)[number][1];

/**
 * How easily a whole text of at least 100 words reads, in Dutch (Flesch-Douma), French (Kandel-Moles) or English
 * (Flesch). The score goes with the formula's name wherever it is shown: the scales are not the same.
 */
export function readabilityOf(text: string, language: LanguageTag): Readability {
  const formula = formulaFor(language);
  if (!formula) return { ok: false, reason: 'noFormula' };
  const counts = countsOf(text, formula.language);
  if (counts.words < LEAST_WORDS) return { ok: false, reason: 'tooShort', ...counts };
  const score = formula.score(counts);
  return { ok: true, ...counts, score, formula, level: levelOf(score) };
}

/** What a score means in words. */
export const levelOf = (score: number): Level =>
  LEVELS.find(([least]) => score >= least)?.[1] ?? 'veryDifficult';

/** The formula of a language, whatever its region (`fr-BE`). */
export function formulaFor(language: LanguageTag): Formula | undefined {
  return Object.values(FORMULAS).find((formula) => formula.language === language.split('-')[0]);
}

/** The words, sentences and syllables of a text. */
export function countsOf(text: string, language: Formula['language']): Counts {
  const sentences = sentencesOf(text);
  const words = sentences.flatMap((sentence) => sentence.words);
  return {
    words: words.length,
    sentences: sentences.length,
    syllables: words.reduce((sum, { word }) => sum + syllablesIn(word, language), 0),
  };
}
