import { booleanPiece, type Piece } from '../piece.ts';
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

/** Whether enough of a list of conditions hold. A condition holds when it is a number above 0 (`true` is 1). */
export const checklist: FunctionTable = {
  checklist: {
    arity: [2, Infinity],
    build: (call) => {
      const conditions = Array.from({ length: call.count - 2 }, (_, index) => call.piece(index + 2).number);
      return bounded(call, (frame) => {
        let count = 0;
        for (const condition of conditions) if (condition(frame) > 0) count += 1;
        return count;
      });
    },
  },
  'weighted-checklist': {
    arity: [2, Infinity],
    paired: true,
    build: (call) => {
      const pairs = Array.from({ length: (call.count - 2) / 2 }, (_, index) => ({
        condition: call.piece(2 * index + 2).number,
        weight: call.piece(2 * index + 3).number,
      }));
      return bounded(call, (frame) => {
        let total = 0;
        for (const { condition, weight } of pairs) if (condition(frame) > 0) total += weight(frame);
        return total;
      });
    },
  },
};
