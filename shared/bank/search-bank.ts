import type { LocalizedText } from '#shared/language/localized-text.ts';
import type { QuestionType } from '#shared/questionnaire/question.ts';
import type { BankQuestion } from './bank-question.ts';
import type { FiledQuestion } from './fill-bank.ts';

/** What somebody looks for in the bank. What is left out says nothing. */
export interface BankSearch {
  /** Words that must all be there, in any language. */
  readonly text?: string | undefined;
  readonly type?: QuestionType | undefined;
  /** The code of a need domain. */
  readonly domain?: string | undefined;
}

/**
 * The questions with all the words that are looked for: first those that have them in the question itself, then those
 * that have them in a hint, an answer, the section around them, the name, or the title of their questionnaire. Accents,
 * capitals and vowel signs make no difference.
 */
export function searchBank(
  filed: readonly FiledQuestion[],
  { text = '', type, domain }: BankSearch,
): readonly BankQuestion[] {
  const wanted = folded(text).split(/\s+/).filter(Boolean);
  const hasAll = (words: string): boolean => wanted.every((word) => words.includes(word));
  const first: BankQuestion[] = [];
  const then: BankQuestion[] = [];
  for (const { question, shown } of filed) {
    if (type !== undefined && shown.type !== type) continue;
    if (domain !== undefined && !shown.domains.includes(domain)) continue;
    const own = wordsOf(shown.label);
    const around = [
      question.hint,
      shown.section,
      ...shown.options,
      ...shown.places.map(({ title }) => title),
    ];
    if (hasAll(own)) first.push(shown);
    else if (hasAll([own, folded(shown.name), ...around.map(wordsOf)].join('\n'))) then.push(shown);
  }
  return [...first, ...then];
}

const wordsOf = (text: LocalizedText | undefined): string => folded(Object.values(text ?? {}).join('\n'));

/** Letters without what is above and below them. */
const folded = (text: string): string => text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
