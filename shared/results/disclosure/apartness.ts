import type { TrueTable } from '../true-table.ts';

/**
 * By how many people two rows of a table differ: those who are in one of them only. Rows are numbered as `rowsOf`
 * gives them: everybody first, then the groups of each breakdown.
 */
export function apartness(table: TrueTable): (one: number, other: number) => number {
  const places = table.breakdowns.flatMap(({ name, groups }) =>
    groups.map(({ code }) =>
      table.populations.findIndex(
        (population) =>
          population.kind === 'group' && population.breakdown === name && population.code === code,
      ),
    ),
  );
  return (one, other) => {
    const [first, second] = [places[one - 1], places[other - 1]];
    const size = (row: number): number =>
      row === 0 ? table.all.base.count : overlap(table, places[row - 1], places[row - 1]);
    const common = one === 0 ? size(other) : other === 0 ? size(one) : overlap(table, first, second);
    return size(one) + size(other) - 2 * common;
  };
}

/** How many people are in both of two populations, by their places. */
export const overlap = (table: TrueTable, one = -1, other = -1): number => table.overlaps[one]?.[other] ?? 0;
