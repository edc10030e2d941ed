import type { TrueGroup, TrueTable } from './tabulate.ts';

/** Where a cell stands, from the one that is hidden first to the one that is hidden last. */
export const LEVEL = { groupCount: 0, count: 1, groupBase: 2, base: 3 } as const;
type Level = (typeof LEVEL)[keyof typeof LEVEL];

/** One count of a table, with whether it is to be published. */
export interface Cell {
  readonly value: number;
  readonly level: Level;
  /** Nobody may learn the value, whatever else is published. */
  readonly secret: boolean;
  published: boolean;
  /** The counts that say nothing without this base. */
  readonly counts: Cell[];
}

/** A sum that every reader knows to hold: the total is what its parts add up to. */
export interface Margin {
  readonly total: Cell;
  readonly parts: readonly Cell[];
}

export interface CellRow {
  readonly base: Cell;
  readonly counts: readonly Cell[];
}

/** A table as cells, and all the sums between them. */
export interface CellTable {
  readonly all: CellRow;
  /** By breakdown, then by group. */
  readonly groups: readonly (readonly CellRow[])[];
  readonly margins: readonly Margin[];
}

/**
 * The cells of a table with what is hidden for itself: every base and every count under the threshold, an empty
 * one like any other, and everything of a group whose base is hidden.
 */
export function cellsOf(table: TrueTable, threshold: number): CellTable {
  const row = (group: Pick<TrueGroup, 'base' | 'counts'>, isGroup: boolean, isRest = false): CellRow => {
    const cell = (value: number, level: Level, within: boolean): Cell => ({
      value,
      level,
      // The rest is no group of its own, so that nobody in it did something tells of nobody.
      secret: value < threshold && !(isRest && value === 0),
      published: within && !isRest && value >= threshold,
      counts: [],
    });
    const base = cell(group.base, isGroup ? LEVEL.groupBase : LEVEL.base, true);
    for (const value of group.counts)
      base.counts.push(cell(value, isGroup ? LEVEL.groupCount : LEVEL.count, base.published));
    return { base, counts: base.counts };
  };

  const all = row(table.all, false);
  const split = table.breakdowns.map(({ groups, rest }) => ({
    groups: groups.map((group) => row(group, true)),
    // Who is in no group is shown nowhere, but follows from the total when all groups are shown.
    rest: row(rest, true, true),
  }));
  const margins: Margin[] = [];
  for (const { groups, rest } of split) {
    const rows = [...groups, rest];
    margins.push({ total: all.base, parts: rows.map(({ base }) => base) });
    for (const [at, total] of all.counts.entries())
      margins.push({
        total,
        parts: rows.map(({ counts }) => counts[at]).filter((cell) => cell !== undefined),
      });
  }
  // Of a multiple choice a person ticks several, so the options do not add up to the base.
  if (table.kind !== 'multiple')
    for (const { base, counts } of [all, ...split.flatMap(({ groups, rest }) => [...groups, rest])])
      margins.push({ total: base, parts: counts });
  return { all, groups: split.map(({ groups }) => groups), margins };
}
