import type { Mark } from './marks.ts';

/** A piece of a text between two places where a mark begins or ends. */
export interface TextPiece {
  readonly text: string;
  /** It stands in a sentence that is too long. */
  readonly inLongSentence: boolean;
  /** The hard word that it is (a part of). */
  readonly word: 'longWord' | 'stiffWord' | undefined;
}

/** A text in pieces, so that a screen can mark long sentences and the hard words in them. Together they are the text. */
export function piecesOf(text: string, marks: readonly Mark[]): readonly TextPiece[] {
  const cuts = [...new Set([0, text.length, ...marks.flatMap(({ start, end }) => [start, end])])].toSorted(
    (one, other) => one - other,
  );
  return cuts.slice(0, -1).map((start, index) => {
    const end = cuts[index + 1] ?? text.length;
    const here = marks.filter((mark) => mark.start <= start && mark.end >= end);
    const hard = here.find(({ code }) => code !== 'longSentence')?.code;
    return {
      text: text.slice(start, end),
      inLongSentence: here.some(({ code }) => code === 'longSentence'),
      word: hard === 'longSentence' ? undefined : hard,
    };
  });
}
