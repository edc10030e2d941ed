import type { Cell, Margin } from './margins.ts';

/** A secret cell that a reader can work out, and the sum that gives it away. */
export interface Leak {
  readonly cell: Cell;
  readonly margin: Margin;
}

/** What a reader knows, and by which sum where it was worked out. */
export type Known = ReadonlyMap<Cell, Margin | undefined>;

/**
 * What a patient reader works out from the published cells with pencil and paper: in a sum with one unknown the
 * unknown is the difference, and when the shown parts already make up the total all others are zero. What was
 * worked out counts as known for the next sum, until nothing more follows.
 */
export function subtract(margins: readonly Margin[]): { readonly known: Known; readonly leaks: Leak[] } {
  const known = new Map<Cell, Margin | undefined>();
  for (const { total, parts } of margins)
    for (const cell of [total, ...parts]) if (cell.published || isNothing(cell)) known.set(cell, undefined);
  const leaks: Leak[] = [];
  const learn = (cell: Cell, margin: Margin): void => {
    known.set(cell, margin);
    if (cell.secret) leaks.push({ cell, margin });
  };
  for (let before = -1; known.size !== before;) {
    before = known.size;
    for (const margin of margins) {
      const hidden = margin.parts.filter((part) => !known.has(part));
      if (!known.has(margin.total)) {
        if (hidden.length === 0) learn(margin.total, margin);
        continue;
      }
      const left = hidden.reduce((sum, { value }) => sum + value, 0);
      if (hidden.length === 1 || left === 0) for (const cell of hidden) learn(cell, margin);
    }
  }
  return { known, leaks };
}

/** An empty cell of those in no group: taken as known, though it is not shown. */
const isNothing = ({ value, secret, published }: Cell): boolean => value === 0 && !secret && !published;
