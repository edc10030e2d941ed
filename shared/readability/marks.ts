import type { LanguageTag } from '#shared/language/tag.ts';
import type { Span } from '#shared/questionnaire/expression/expression.ts';
import type { Formula } from './formula.ts';
import { formulaFor } from './readability.ts';
import { sentencesOf } from './sentences.ts';
import { STIFF_WORDS } from './stiff-words.ts';
import { syllablesIn } from './syllables.ts';

/** A place in a text that is hard to read. */
export type Mark = Span &
  (
    | { readonly code: 'longSentence'; readonly words: number; readonly most: number }
    | { readonly code: 'longWord'; readonly syllables: number }
    /** A word of offices and lawyers, and what people say. */
    | { readonly code: 'stiffWord'; readonly plain: string }
  );

/** More words than this, and the beginning of a sentence is forgotten at its end (B1 writing: 15 at most). */
export const LONGEST_SENTENCE = 15;

/** From this many syllables on a word is hard. Fewer would mark `information` and `activité`, which everybody knows. */
const HARD = 5;
/** Fewer letters make no five syllables. */
const SHORTEST_HARD = 8;

/** Long sentences, long words and stiff words of a text in Dutch, French or English, in order; none elsewhere. */
export function marksOf(text: string, language: LanguageTag): Mark[] {
  const formula = formulaFor(language);
  if (!formula) return [];
  const marks: Mark[] = [];
  for (const { words, start, end } of sentencesOf(text)) {
    if (words.length > LONGEST_SENTENCE) {
      marks.push({ code: 'longSentence', words: words.length, most: LONGEST_SENTENCE, start, end });
    }
    for (const { word, ...span } of words) {
      // Names (a street, an organisation) are what they are.
      const isName = /^\p{Lu}/u.test(word) && span.start !== start;
      // Most words are short, and need no counting.
      const syllables = isName || word.length < SHORTEST_HARD ? 0 : syllablesIn(word, formula.language);
      if (syllables >= HARD) marks.push({ code: 'longWord', syllables, ...span });
    }
  }
  return [...marks, ...stiffWords(text, formula.language)].toSorted(
    (one, other) => one.start - other.start || other.end - one.end,
  );
}

/** All stiff words of a language at once: a text is read once, however many there are. */
const STIFF: Readonly<Record<Formula['language'], RegExp>> = {
  nl: anyOf(STIFF_WORDS.nl),
  fr: anyOf(STIFF_WORDS.fr),
  en: anyOf(STIFF_WORDS.en),
};

function anyOf(words: Readonly<Record<string, string>>): RegExp {
  // Longer ones first, so that `in het kader van` is not cut short by a shorter one.
  const longest = Object.keys(words).toSorted((one, other) => other.length - one.length);
  return new RegExp(`(?<![\\p{L}-])(?:${longest.join('|')})(?![\\p{L}-])`, 'giu');
}

function stiffWords(text: string, language: Formula['language']): Mark[] {
  return [...text.matchAll(STIFF[language])].flatMap((match) => {
    const plain = STIFF_WORDS[language][match[0].toLowerCase()];
    return plain === undefined
      ? []
      : [{ code: 'stiffWord' as const, plain, start: match.index, end: match.index + match[0].length }];
  });
}
