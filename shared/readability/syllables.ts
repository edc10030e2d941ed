import type { Formula } from './formula.ts';
import { dutchSyllables } from './syllables/dutch.ts';
import { englishSyllables } from './syllables/english.ts';
import { frenchSyllables } from './syllables/french.ts';

const COUNTERS: Readonly<Record<Formula['language'], (word: string) => number>> = {
  nl: dutchSyllables,
  fr: frenchSyllables,
  en: englishSyllables,
};

/** A piped answer: nobody knows how long it will be. */
const PIPED = 2;

/**
 * The syllables of one word as it is spoken: those of its parts where hyphens and apostrophes divide it (`l’enfant`),
 * one for each digit of a number, one for each letter of an abbreviation in capitals (`VGC`).
 */
export function syllablesIn(word: string, language: Formula['language']): number {
  if (word.startsWith('${')) return PIPED;
  if (/^\p{Lu}{2,4}$/u.test(word) && !/[AEIOUY]/u.test(word)) return word.length;
  const parts = language === 'en' ? word.split('-') : word.split(/[-'’]/);
  return Math.max(
    1,
    parts.reduce((sum, part) => sum + syllablesOfPart(part, language), 0),
  );
}

function syllablesOfPart(part: string, language: Formula['language']): number {
  const digits = part.match(/\p{N}/gu)?.length ?? 0;
  const letters = part.replace(/[^\p{L}\p{M}'’]/gu, '');
  // An elided article (`l’`) has no vowel of its own.
  const hasVowel = /[aeiouyàâäéèêëîïôöùûüœæáíóú]/iu.test(letters);
  return digits + (hasVowel ? COUNTERS[language](letters) : 0);
}
