import { booleanPiece, type Piece } from '../piece.ts';
import type { Read } from '../scope.ts';
import { numberOf, textOf } from '../value.ts';
import type { Call, FunctionTable } from './definition.ts';

/** Whether a total lies between the two first arguments, both included; -1 means that there is no bound. */
function bounded<F>(call: Call<F>, total: (frame: F) => number): Piece<F> {
  const least = call.piece(0).number;
  const most = call.piece(1).number;
  return booleanPiece((frame) => {
    const found = total(frame);
    const low = least(frame);
    const high = most(frame);
    return (low === -1 || found >= low) && (high === -1 || found <= high);
  });
}

/**
 * A condition holds when it is the answer `yes` (ODK's documentation) or a number above 0, which `true` is (the XForms
 * specification). JavaRosa asks XPath's `boolean()`, for which the answer `no` holds too.
 */
const holding = <F>({ value }: Piece<F>): Read<F, boolean> => {
  return (frame) => {
    const found = value(frame);
    return found === 'yes' || numberOf(found) > 0 || textOf(found) === 'yes';
  };
};

/** Whether enough of a list of conditions hold. */
export const checklist: FunctionTable = {
  checklist: {
    arity: [2, Infinity],
    build: (call) => {
      const conditions = Array.from({ length: call.count - 2 }, (_, index) => holding(call.piece(index + 2)));
      return bounded(call, (frame) => {
        let count = 0;
        for (const condition of conditions) if (condition(frame)) count += 1;
        return count;
      });
    },
  },
  'weighted-checklist': {
    arity: [2, Infinity],
    paired: true,
    build: (call) => {
      const pairs = Array.from({ length: (call.count - 2) / 2 }, (_, index) => ({
        condition: holding(call.piece(2 * index + 2)),
        weight: call.piece(2 * index + 3).number,
      }));
      return bounded(call, (frame) => {
        let total = 0;
        for (const { condition, weight } of pairs) if (condition(frame)) total += weight(frame);
        return total;
      });
    },
  },
};
