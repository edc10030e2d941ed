import type { ChoiceColumn } from '../columns/column.ts';
import { codesOfClass } from './class-codes.ts';
import type { RakingMargin } from './raking-margin.ts';

/** How many people of each class live in the population, by one variable or by several at once. */
export interface PopulationMargin {
  /** The variables joined by `*`, e.g. `age*sex`. */
  readonly name: string;
  readonly variables: readonly string[];
  /** Where the numbers come from, and of which year they are. */
  readonly source: string;
  readonly year: number;
  /** One code per variable, in the order of `variables`; a code may take several answers together (`codesOfClass`). */
  readonly classes: readonly { readonly codes: readonly string[]; readonly population: number }[];
}

export type JoinedMargin =
  | {
      readonly kind: 'joined';
      readonly margin: RakingMargin;
      /** Answers that the margin does not list, with how many gave them: of them the class is not known. */
      readonly unlisted: readonly { readonly class: string; readonly people: number }[];
    }
  | { readonly kind: 'no-column'; readonly variable: string };

/** `0_17`, `18-24`, `65+`, `75p`: bands of years, which only merge with their neighbours. A postcode is longer. */
const BAND = /^\d{1,3}([-_–]\d{1,3}|[+p])?$/;

/**
 * The margin over these responses. Classes merge along the first variable, within the same codes of the others
 * (ages of one sex); they have an order when the first variable's codes are bands of numbers.
 */
export function joinMargin(
  { name, variables, classes }: Omit<PopulationMargin, 'source' | 'year'>,
  columns: readonly ChoiceColumn[],
): JoinedMargin {
  const found: ChoiceColumn[] = [];
  for (const variable of variables) {
    const column = columns.find((one) => one.name === variable);
    if (!column) return { kind: 'no-column', variable };
    found.push(column);
  }
  const cells = found.reduce((size, { categories }) => size * (categories.length + 1), 1);
  const classAt = new Uint16Array(cells);
  for (const [at, one] of classes.entries())
    for (const cell of cellsOf(one.codes, found)) classAt[cell] = at + 1;
  const size = found[0]?.codes.length ?? 0;
  const codes = new Uint16Array(size);
  const unlisted = new Map<number, number>();
  for (let row = 0; row < size; row++) {
    let cell = 0;
    let isKnown = true;
    for (const { codes: values, categories } of found) {
      const value = values[row] as number;
      isKnown &&= value > 0;
      cell = cell * (categories.length + 1) + value;
    }
    const place = classAt[cell] as number;
    codes[row] = place;
    if (place === 0 && isKnown) unlisted.set(cell, (unlisted.get(cell) ?? 0) + 1);
  }
  return {
    kind: 'joined',
    margin: {
      name,
      classes: classes.map((one) => one.codes.join('*')),
      populations: classes.map(({ population }) => population),
      codes,
      groups: classes.map((one) => one.codes.slice(1).join('*')),
      ordered: classes.every((one) => codesOfClass(one.codes[0] ?? '').every((code) => BAND.test(code))),
    },
    unlisted: [...unlisted].map(([cell, people]) => ({ class: nameOf(cell, found), people })),
  };
}

/** The cells of a table of these columns that a class takes together: one code per column, each of one or several. */
function cellsOf(codes: readonly string[], columns: readonly ChoiceColumn[]): readonly number[] {
  return columns.reduce<number[]>(
    (cells, { categories }, at) =>
      codesOfClass(codes[at] ?? '').flatMap((code) => {
        const place = categories.indexOf(code) + 1;
        // A class that nobody in the data is in has no cell.
        return place === 0 ? [] : cells.map((cell) => cell * (categories.length + 1) + place);
      }),
    [0],
  );
}

/** What a cell stands for, as a class of a margin is called. */
function nameOf(cell: number, columns: readonly ChoiceColumn[]): string {
  let left = cell;
  return columns
    .toReversed()
    .map(({ categories }) => {
      const value = left % (categories.length + 1);
      left = Math.floor(left / (categories.length + 1));
      return categories[value - 1] ?? '';
    })
    .toReversed()
    .join('*');
}
