import { toPattern, type Pattern } from '../pattern/pattern.ts';
import { booleanPiece, constantOf } from '../piece.ts';
import { textOf } from '../value.ts';
import type { FunctionTable } from './definition.ts';

/** `regex(text, pattern)`: whether the whole text matches, as ODK Collect has it. */
export const matching: FunctionTable = {
  regex: {
    arity: [2, 2],
    build: (call) => {
      const { text } = call.piece(0);
      const source = call.piece(1);
      const fixed = constantOf(source);
      if (fixed !== undefined) {
        const reading = toPattern(textOf(fixed));
        if (reading.ok) {
          const { pattern } = reading;
          return booleanPiece((frame) => pattern.matches(text(frame)));
        }
        const at = call.source(1);
        // In a text that is written out, what is wrong stands just that far behind the quote.
        const start = at.kind === 'string' ? at.start + 1 + reading.at : at.start;
        call.refuse('invalidPattern', textOf(fixed), { start, end: Math.max(start, at.end) });
        return booleanPiece(() => false);
      }
      // A pattern that is put together rarely changes between two readings; an unreadable one matches nothing.
      let known: { readonly source: string; readonly pattern: Pattern | undefined } | undefined;
      return booleanPiece((frame) => {
        const wanted = source.text(frame);
        if (known?.source !== wanted) {
          const reading = toPattern(wanted);
          known = { source: wanted, pattern: reading.ok ? reading.pattern : undefined };
        }
        return known.pattern?.matches(text(frame)) ?? false;
      });
    },
  },
};
