import { lengthOf, sliceOf } from '../characters.ts';
import { numberPiece, textPiece, type Piece } from '../piece.ts';
import { clip, MAX_TEXT } from '../value.ts';
import {
  relation,
  textual,
  textual2,
  type Call,
  type FunctionDefinition,
  type FunctionTable,
} from './definition.ts';

/** XPath lets these be called without an argument, for the value of `.`. */
const ownOrFirst = <F>(call: Call<F>): Piece<F> => (call.count === 0 ? call.self() : call.piece(0));

/**
 * XPath 1.0 `substring`: positions from 1, rounded, so that a position or length that is not a number gives
 * nothing, and characters before the first count for the length (section 4.2).
 */
function substring(text: string, start: number, length: number): string {
  const from = Math.round(start);
  const to = from + Math.round(length);
  if (!(from < to)) return '';
  return sliceOf(text, Math.max(from, 1) - 1, to === Infinity ? undefined : Math.max(to, 1) - 1);
}

/** XPath 1.0 `translate`: each character of `from` becomes the one at its place in `to`, or nothing. */
function translate(text: string, from: string, to: string): string {
  const target = Array.from(to);
  const mapping = new Map<string, string>();
  Array.from(from).forEach((character, place) => {
    if (!mapping.has(character)) mapping.set(character, target[place] ?? '');
  });
  let result = '';
  for (const character of text) result += mapping.get(character) ?? character;
  return clip(result);
}

const substr: FunctionDefinition = {
  arity: [2, 3],
  build: (call) => {
    const { text } = call.piece(0);
    const start = call.piece(1).number;
    const end = call.count > 2 ? call.piece(2).number : undefined;
    return textPiece((frame) => {
      const from = start(frame);
      const to = end?.(frame);
      if (from !== from || (to !== undefined && to !== to)) return '';
      return sliceOf(text(frame), from, to);
    });
  },
};

/** Texts, as XPath 1.0 section 4.2 and the additions of ODK. Characters are Unicode code points. */
export const text: FunctionTable = {
  string: { arity: [0, 1], build: (call) => textPiece(ownOrFirst(call).text) },
  concat: {
    arity: [1, Infinity],
    build: (call) => {
      const parts = Array.from({ length: call.count }, (_, index) => call.piece(index).text);
      return textPiece((frame) => {
        let result = '';
        for (const part of parts) {
          result += clip(part(frame));
          if (result.length >= MAX_TEXT) break;
        }
        return clip(result);
      });
    },
  },
  contains: relation((whole, part) => whole.includes(part)),
  'starts-with': relation((whole, part) => whole.startsWith(part)),
  'ends-with': relation((whole, part) => whole.endsWith(part)),
  substr,
  substring: {
    arity: [2, 3],
    build: (call) => {
      const whole = call.piece(0).text;
      const start = call.piece(1).number;
      const length = call.count > 2 ? call.piece(2).number : () => Infinity;
      return textPiece((frame) => substring(whole(frame), start(frame), length(frame)));
    },
  },
  'substring-before': textual2((whole, part) => whole.slice(0, Math.max(whole.indexOf(part), 0))),
  'substring-after': textual2((whole, part) => {
    const at = whole.indexOf(part);
    return at === -1 ? '' : whole.slice(at + part.length);
  }),
  'string-length': {
    arity: [0, 1],
    build: (call) => {
      const whole = ownOrFirst(call).text;
      return numberPiece((frame) => lengthOf(whole(frame)));
    },
  },
  'normalize-space': {
    arity: [0, 1],
    build: (call) => {
      const whole = ownOrFirst(call).text;
      return textPiece((frame) =>
        whole(frame)
          .replaceAll(/[ \t\r\n]+/g, ' ')
          .replace(/^ /, '')
          .replace(/ $/, ''),
      );
    },
  },
  translate: {
    arity: [3, 3],
    build: (call) => {
      const whole = call.piece(0).text;
      const from = call.piece(1).text;
      const to = call.piece(2).text;
      return textPiece((frame) => translate(whole(frame), from(frame), to(frame)));
    },
  },
  'upper-case': textual((whole) => clip(whole.toUpperCase())),
  'lower-case': textual((whole) => clip(whole.toLowerCase())),
};
