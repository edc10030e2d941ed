import type { Read, Value } from './scope.ts';
import { booleanOf, numberOf, numberOfText, textOf, textOfNumber } from './value.ts';

/**
 * A part of an expression, compiled: how to read it as each of XPath's types. Who needs a number reads `number`, so
 * that what is known while compiling (a comparison is a boolean) costs nothing while running.
 */
export interface Piece<F> {
  /** What `value` gives; `any` when that depends on the frame. */
  readonly type: 'text' | 'number' | 'boolean' | 'any';
  /** The same for every frame: may be read with no frame at all. */
  readonly constant: boolean;
  readonly value: Read<F>;
  readonly text: Read<F, string>;
  readonly number: Read<F, number>;
  readonly test: Read<F, boolean>;
}

export const anyPiece = <F>(value: Read<F>): Piece<F> => ({
  type: 'any',
  constant: false,
  value,
  text: (frame) => {
    const found = value(frame);
    return typeof found === 'string' ? found : textOf(found);
  },
  number: (frame) => {
    const found = value(frame);
    return typeof found === 'number' ? found : numberOf(found);
  },
  test: (frame) => booleanOf(value(frame)),
});

export const textPiece = <F>(text: Read<F, string>): Piece<F> => ({
  type: 'text',
  constant: false,
  value: text,
  text,
  number: (frame) => numberOfText(text(frame)),
  test: (frame) => text(frame) !== '',
});

export const numberPiece = <F>(number: Read<F, number>): Piece<F> => ({
  type: 'number',
  constant: false,
  value: number,
  text: (frame) => textOfNumber(number(frame)),
  number,
  test: (frame) => {
    const found = number(frame);
    return found !== 0 && found === found;
  },
});

export const booleanPiece = <F>(test: Read<F, boolean>): Piece<F> => ({
  type: 'boolean',
  constant: false,
  value: test,
  text: (frame) => (test(frame) ? 'true' : 'false'),
  number: (frame) => (test(frame) ? 1 : 0),
  test,
});

const TYPES = { string: 'text', number: 'number', boolean: 'boolean' } as const;

/** A piece that is worked out once, while compiling. */
export function constantPiece<F>(value: Value): Piece<F> {
  const text = textOf(value);
  const number = numberOf(value);
  const test = booleanOf(value);
  const kind = typeof value;
  return {
    type: kind === 'string' || kind === 'number' || kind === 'boolean' ? TYPES[kind] : 'any',
    constant: true,
    value: () => value,
    text: () => text,
    number: () => number,
    test: () => test,
  };
}

/** The value of a piece that is the same for every frame. */
export const constantOf = <F>(piece: Piece<F>): Value | undefined =>
  // A constant piece does not look at the frame, so it is no matter that there is none.
  piece.constant ? piece.value(undefined as F) : undefined;

/** Reads values one by one, an entry of a repeat each. */
export interface Nodeset<F> {
  readonly constant: boolean;
  /** The one value, where there is always exactly one: then no list needs to be made. */
  readonly single: Piece<F> | undefined;
  readonly values: Read<F, readonly Value[]>;
}

export const singleNode = <F>(piece: Piece<F>): Nodeset<F> => ({
  constant: piece.constant,
  single: piece,
  values: (frame) => [piece.value(frame)],
});

export const manyNodes = <F>(values: Read<F, readonly Value[]>): Nodeset<F> => ({
  constant: false,
  single: undefined,
  values,
});
