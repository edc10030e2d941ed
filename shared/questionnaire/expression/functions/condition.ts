import { anyPiece, booleanPiece, constantPiece, type Piece } from '../piece.ts';
import type { Value } from '../scope.ts';
import { textOf } from '../value.ts';
import type { FunctionTable } from './definition.ts';

/** Nothing in it: the empty text, an empty list, and a number that is none (as in JavaRosa's `coalesce`). */
const isMissing = (value: Value): boolean => {
  if (typeof value === 'string') return value === '';
  if (typeof value === 'number') return value !== value;
  return textOf(value) === '';
};

const firstPresent = <F>(pieces: readonly Piece<F>[]): Piece<F> => {
  const reads = pieces.map(({ value }) => value);
  return anyPiece((frame) => {
    let value: Value = '';
    for (const read of reads) {
      value = read(frame);
      if (!isMissing(value)) return value;
    }
    return value;
  });
};

/** Truth, choice between values, and what to do when there is none. */
export const condition: FunctionTable = {
  true: { arity: [0, 0], build: () => constantPiece(true) },
  false: { arity: [0, 0], build: () => constantPiece(false) },
  not: {
    arity: [1, 1],
    build: (call) => {
      const { test } = call.piece(0);
      return booleanPiece((frame) => !test(frame));
    },
  },
  boolean: { arity: [1, 1], build: (call) => booleanPiece(call.piece(0).test) },
  'boolean-from-string': {
    arity: [1, 1],
    build: (call) => {
      const { text } = call.piece(0);
      return booleanPiece((frame) => {
        const found = text(frame);
        return found === '1' || found.toLowerCase() === 'true';
      });
    },
  },
  if: {
    arity: [3, 3],
    build: (call) => {
      const { test } = call.piece(0);
      const yes = call.piece(1);
      const no = call.piece(2);
      return {
        type: yes.type === no.type ? yes.type : 'any',
        constant: false,
        value: (frame) => (test(frame) ? yes.value(frame) : no.value(frame)),
        text: (frame) => (test(frame) ? yes.text(frame) : no.text(frame)),
        number: (frame) => (test(frame) ? yes.number(frame) : no.number(frame)),
        test: (frame) => (test(frame) ? yes.test(frame) : no.test(frame)),
      };
    },
  },
  coalesce: {
    arity: [2, Infinity],
    build: (call) => firstPresent(Array.from({ length: call.count }, (_, index) => call.piece(index))),
  },
  once: {
    arity: [1, 1],
    impure: true,
    volatile: true,
    build: (call) => {
      const calculated = call.piece(0);
      return call.scope.self ? firstPresent([call.self(), calculated]) : calculated;
    },
  },
};
