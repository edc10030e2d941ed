import { numberPiece, textPiece } from '../piece.ts';
import type { FunctionTable } from './definition.ts';

const LONGEST = 256;

/** Chance comes from the surroundings, so that a test or a recount can repeat it. */
export const chance: FunctionTable = {
  random: {
    arity: [0, 0],
    impure: true,
    volatile: true,
    build: ({ scope }) => numberPiece((frame) => scope.surroundings(frame).random()),
  },
  uuid: {
    arity: [0, 1],
    impure: true,
    volatile: true,
    build: (call) => {
      const { scope } = call;
      if (call.count === 0) return textPiece((frame) => scope.surroundings(frame).uuid());
      const length = call.piece(0).number;
      return textPiece((frame) => {
        const surroundings = scope.surroundings(frame);
        const wanted = Math.min(length(frame), LONGEST);
        let text = '';
        while (text.length < wanted) text += Math.floor(surroundings.random() * 36).toString(36);
        return text;
      });
    },
  },
};
