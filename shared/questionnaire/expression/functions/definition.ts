import type { Expression, Span } from '../expression.ts';
import { booleanPiece, numberPiece, textPiece, type Nodeset, type Piece } from '../piece.ts';
import type { Scope } from '../scope.ts';

/** One call while it is compiled. Arguments are compiled as they are asked for, as the kind that is asked for. */
export interface Call<F> {
  readonly count: number;
  readonly scope: Scope<F>;
  /** The argument as one value. */
  piece(index: number): Piece<F>;
  /** The argument as the values of a question over the entries of a repeat. */
  nodeset(index: number): Nodeset<F>;
  /** The argument as its author wrote it, for the few functions that read more than its value. */
  source(index: number): Expression;
  /** `.`, an issue when the expression stands at no question. */
  self(): Piece<F>;
  refuse(code: 'unknownName' | 'unsupportedPath' | 'invalidPattern', found: string, at: Span): void;
}

/** What a function takes and how a call of it becomes a piece. */
export interface FunctionDefinition {
  /** How many arguments at least and at most (Infinity when the last may be repeated). */
  readonly arity: readonly [least: number, most: number];
  /** What comes after the least comes in pairs. */
  readonly paired?: boolean;
  /** Depends on the frame even when no argument does, so a call is never worked out while compiling. */
  readonly impure?: boolean;
  /** Depends on time or chance: each reading may differ. */
  readonly volatile?: boolean;
  build<F>(call: Call<F>): Piece<F>;
}

export type FunctionTable = Readonly<Record<string, FunctionDefinition>>;

/** A function of one number to a number. */
export const numeric = (work: (value: number) => number): FunctionDefinition => ({
  arity: [1, 1],
  build: (call) => {
    const { number } = call.piece(0);
    return numberPiece((frame) => work(number(frame)));
  },
});

/** A function of two numbers to a number. */
export const numeric2 = (work: (first: number, second: number) => number): FunctionDefinition => ({
  arity: [2, 2],
  build: (call) => {
    const first = call.piece(0).number;
    const second = call.piece(1).number;
    return numberPiece((frame) => work(first(frame), second(frame)));
  },
});

/** A function of one text to a text. */
export const textual = (work: (text: string) => string): FunctionDefinition => ({
  arity: [1, 1],
  build: (call) => {
    const { text } = call.piece(0);
    return textPiece((frame) => work(text(frame)));
  },
});

/** A question about two texts. */
export const relation = (holds: (first: string, second: string) => boolean): FunctionDefinition => ({
  arity: [2, 2],
  build: (call) => {
    const first = call.piece(0).text;
    const second = call.piece(1).text;
    return booleanPiece((frame) => holds(first(frame), second(frame)));
  },
});

/** A function of two texts to a text. */
export const textual2 = (work: (first: string, second: string) => string): FunctionDefinition => ({
  arity: [2, 2],
  build: (call) => {
    const first = call.piece(0).text;
    const second = call.piece(1).text;
    return textPiece((frame) => work(first(frame), second(frame)));
  },
});
