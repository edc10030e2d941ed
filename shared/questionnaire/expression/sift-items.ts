import type { Piece } from './piece.ts';
import type { Read, Value } from './scope.ts';

/** The items of a list that pass its tests: a column of the first (else empty), and of all. */
export interface SiftedItems<F> {
  readonly first: Read<F>;
  readonly all: Read<F, readonly Value[]>;
}

/**
 * Goes through the items of a list. `place` is where the tests and the value look: the item, and its number among those
 * that passed the tests before. A test that is a number is that number (XPath 1.0, section 2.4).
 */
export function siftItems<F>(
  count: number,
  place: { at: number; position: number },
  tests: readonly Piece<F>[],
  value: Read<F>,
): SiftedItems<F> {
  const passes = tests.map(({ type, number, test }): Read<F, boolean> =>
    type === 'number' ? (frame) => number(frame) === place.position : test,
  );
  const sifted = (frame: F, most: number): Value[] => {
    const found: Value[] = [];
    const positions = passes.map(() => 0);
    for (let at = 0; at < count && found.length < most; at += 1) {
      const holds = passes.every((test, index) => {
        // Tests may hold lists of their own: where they look is set anew each time.
        positions[index] = (positions[index] ?? 0) + 1;
        place.at = at;
        place.position = positions[index];
        return test(frame);
      });
      place.at = at;
      if (holds) found.push(value(frame));
    }
    return found;
  };
  return {
    first: (frame) => sifted(frame, 1)[0] ?? '',
    all: (frame) => sifted(frame, count),
  };
}
