import { constantPiece, numberPiece, textPiece, anyPiece, type Nodeset } from '../piece.ts';
import type { Expression } from '../expression.ts';
import type { Value } from '../scope.ts';
import { clip, isList, MAX_TEXT, numberOf, textOf } from '../value.ts';
import type { Call, FunctionDefinition, FunctionTable } from './definition.ts';

const nodesetsFrom = <F>(call: Call<F>, first: number): readonly Nodeset<F>[] =>
  Array.from({ length: call.count - first }, (_, index) => call.nodeset(first + index));

/**
 * Puts the numbers of all nodesets together. Entries without a number are left out, as in JavaRosa: XPath would make
 * the oldest of three children unknown because a fourth was not filled in. NaN when there is no number at all.
 */
const folding = (join: (soFar: number, next: number) => number): FunctionDefinition => ({
  arity: [1, Infinity],
  build: (call) => {
    const nodesets = nodesetsFrom(call, 0);
    return numberPiece((frame) => {
      let result = NaN;
      const add = (number: number): void => {
        if (number === number) result = result === result ? join(result, number) : number;
      };
      for (const { single, values } of nodesets) {
        if (single) add(single.number(frame));
        else for (const value of values(frame)) add(numberOf(value));
      }
      return result;
    });
  },
});

const isUpward = (step: string): boolean => step === '..' || step === '.' || step === 'current()';

const memberAt = (value: Value, index: number): Value => {
  const place = Math.trunc(index);
  return isList(value) && place >= 1 ? (value[place - 1] ?? '') : '';
};

/** The name that an argument is, where it is nothing but a name. */
const nameOf = (node: Expression): string | undefined =>
  node.kind === 'reference' ? node.name : node.kind === 'path' ? node.steps.at(-1) : undefined;

/**
 * `position(..)`: the number of the entry of the group or repeat so far up, and of `position(${repeat})` the one of that
 * repeat; 1 where nothing repeats, as XPath has it. Authors often write one `..` where a group lies between, so of a
 * group it is the entry in which it stands.
 */
const position: FunctionDefinition = {
  arity: [0, 1],
  impure: true,
  build: (call) => {
    const of = call.count === 0 ? undefined : call.source(0);
    const isEntry = !of || of.kind === 'reference' || (of.kind === 'path' && of.steps.every(isUpward));
    if (!isEntry) call.refuse('unsupportedPath', '', of);
    const up = of?.kind === 'path' ? of.steps.filter((step) => step === '..').length : 0;
    const entry = call.scope.position?.(of?.kind === 'reference' ? of.name : up);
    return numberPiece(entry ?? (() => 1));
  },
};

/** Questions of a repeat, over its entries; and where among the entries the expression stands. */
export const entries: FunctionTable = {
  count: {
    arity: [1, 1],
    build: (call) => {
      const { single, values } = call.nodeset(0);
      return single ? constantPiece(1) : numberPiece((frame) => values(frame).length);
    },
  },
  'count-non-empty': {
    arity: [1, 1],
    build: (call) => {
      const { values } = call.nodeset(0);
      return numberPiece((frame) => {
        let count = 0;
        for (const value of values(frame)) if (textOf(value) !== '') count += 1;
        return count;
      });
    },
  },
  sum: {
    arity: [1, 1],
    build: (call) => {
      const { values } = call.nodeset(0);
      return numberPiece((frame) => {
        let sum = 0;
        for (const value of values(frame)) {
          const number = numberOf(value);
          if (number === number) sum += number;
        }
        return sum;
      });
    },
  },
  min: folding(Math.min),
  max: folding(Math.max),
  join: {
    arity: [1, Infinity],
    build: (call) => {
      const separator = call.piece(0).text;
      const nodesets = nodesetsFrom(call, 1);
      return textPiece((frame) => {
        const between = clip(separator(frame));
        let result = '';
        let first = true;
        for (const { values } of nodesets) {
          for (const value of values(frame)) {
            result += `${first ? '' : between}${clip(textOf(value))}`;
            first = false;
            if (result.length >= MAX_TEXT) return clip(result);
          }
        }
        return result;
      });
    },
  },
  'indexed-repeat': {
    arity: [3, 7],
    paired: true,
    build: (call) => {
      const { values } = call.nodeset(0);
      const indices = Array.from({ length: (call.count - 1) / 2 }, (_, level) => {
        // The repeat adds nothing to the values, but a repeat that does not exist is a mistake.
        call.nodeset(2 * level + 1);
        return call.piece(2 * level + 2).number;
      });
      const name = nameOf(call.source(0));
      const repeats = indices.map((_, level) => nameOf(call.source(2 * level + 1)) ?? '');
      const read = name === undefined ? undefined : call.scope.indexed?.(name, repeats);
      if (read)
        return anyPiece((frame) =>
          read(
            frame,
            indices.map((index) => index(frame)),
          ),
        );
      return anyPiece((frame) => {
        let found: Value = values(frame);
        for (const index of indices) found = memberAt(found, index(frame));
        return found;
      });
    },
  },
  position,
  index: position,
};
