import type { Span } from '#shared/questionnaire/expression/expression.ts';

/** A word and where it stands. */
export interface PlacedWord extends Span {
  readonly word: string;
}

/** A sentence with its words, and where it stands. */
export interface Sentence extends Span {
  readonly words: readonly PlacedWord[];
}

/** After these a full stop ends no sentence. */
const ABBREVIATIONS: ReadonlySet<string> = new Set(
  `bv bijv enz o.a m.a.w d.w.z i.p.v t.e.m t.o.v o.m dhr mevr nr blz ca resp incl excl max min tel evt ong
   m mme mmes mm mlle p.ex ex env etc cf art no
   mr mrs ms dr prof st e.g i.e approx vs jan feb sept okt oct nov dec`.split(/\s+/),
);

const WORD = /\$\{[^{}]*\}|[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:[-'’.·,](?=[\p{L}\p{N}])[\p{L}\p{M}\p{N}]+)*/gu;
const END = /[.!?…]+["'”’»)\]]*(?=\s|$)|\n+|[؟。！？]/gu;

/**
 * The sentences of a text. They end at a full stop, question or exclamation mark before a space, and at the end of a
 * line (an option or a heading has no full stop). A piped answer (`${name}`) is one word.
 */
export function sentencesOf(text: string): Sentence[] {
  const sentences: Sentence[] = [];
  let start = 0;
  const close = (end: number): void => {
    const words = wordsOf(text.slice(start, end), start);
    const first = words[0];
    if (first) sentences.push({ words, start: first.start, end });
    start = end;
  };
  for (const match of text.matchAll(END)) {
    const end = match.index + match[0].length;
    if (match[0].startsWith('.') && isAbbreviation(text.slice(start, match.index), text.slice(end))) continue;
    close(match[0].startsWith('\n') ? match.index : end);
  }
  close(text.length);
  return sentences;
}

/** The words of a text, in order; `offset` is where the text itself begins. */
export function wordsOf(text: string, offset = 0): PlacedWord[] {
  return [...text.matchAll(WORD)].map((match) => ({
    word: match[0],
    start: offset + match.index,
    end: offset + match.index + match[0].length,
  }));
}

function isAbbreviation(before: string, after: string): boolean {
  const word = /[\p{L}.]+$/u.exec(before)?.[0].toLowerCase() ?? '';
  // A capital letter after it begins a sentence, but after a title comes a name.
  return ABBREVIATIONS.has(word) && (/^\s*[^\p{Lu}]/u.test(after) || TITLES.has(word));
}

const TITLES: ReadonlySet<string> = new Set([
  'dhr',
  'mevr',
  'm',
  'mme',
  'mr',
  'mrs',
  'ms',
  'dr',
  'prof',
  'st',
]);
