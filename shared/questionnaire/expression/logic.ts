import { booleanPiece, type Piece } from './piece.ts';

/** `and`, `or` over any number of sides: reads from the left and stops as soon as the answer is known. */
export function logicPiece<F>(operator: 'and' | 'or', sides: readonly Piece<F>[]): Piece<F> {
  const tests = sides.map((side) => side.test);
  const [one, two, three] = tests;
  if (operator === 'and') {
    if (one && two && tests.length === 2) return booleanPiece((frame) => one(frame) && two(frame));
    if (one && two && three && tests.length === 3) {
      return booleanPiece((frame) => one(frame) && two(frame) && three(frame));
    }
    return booleanPiece((frame) => {
      for (const test of tests) if (!test(frame)) return false;
      return true;
    });
  }
  if (one && two && tests.length === 2) return booleanPiece((frame) => one(frame) || two(frame));
  if (one && two && three && tests.length === 3) {
    return booleanPiece((frame) => one(frame) || two(frame) || three(frame));
  }
  return booleanPiece((frame) => {
    for (const test of tests) if (test(frame)) return true;
    return false;
  });
}
