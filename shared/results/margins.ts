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
  /** The cells that say nothing without this base. */
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
  /** Where options wait for a consent: for each option the cell of its own base. */
  readonly bases?: readonly Cell[] | undefined;
}

/** A table as cells, and all the sums between them. */
export interface CellTable {
  readonly all: CellRow;
  /** By breakdown, then by group. */
  readonly groups: readonly (readonly CellRow[])[];
  readonly margins: readonly Margin[];
}

/** A row with the split of its base by each consent that an option waits for. */
interface SplitRow extends CellRow {
  readonly consents: ReadonlyMap<string, { readonly offered: Cell; readonly refused: Cell }>;
}

/**
 * The cells of a table with what is hidden for itself: every base and every count under the threshold, an empty
 * one like any other, and everything of a group whose base is hidden. Where an option waits for a consent, those who
 * refused it are a cell that is published nowhere but follows from two bases: when they are a few, the base of the
 * option is hidden, and with it the option's count.
 */
export function cellsOf(table: TrueTable, threshold: number): CellTable {
  type Counted = Pick<TrueGroup, 'base' | 'counts' | 'bases'>;
  const row = (group: Counted, isGroup: boolean, isRest = false): SplitRow => {
    const cell = (value: number, level: Level, within: boolean): Cell => ({
      value,
      level,
      // The rest is no group of its own, so that nobody in it did something tells of nobody.
      secret: value < threshold && !(isRest && value === 0),
      published: within && !isRest && value >= threshold,
      counts: [],
    });
    const base = cell(group.base, isGroup ? LEVEL.groupBase : LEVEL.base, true);
    const level = isGroup ? LEVEL.groupCount : LEVEL.count;
    const consents = new Map<string, { offered: Cell; refused: Cell }>();
    const own = table.consents?.map((consent, at) => {
      if (consent === undefined) return base;
      const known = consents.get(consent)?.offered;
      if (known) return known;
      const value = group.bases?.[at] ?? 0;
      const refused = group.base - value;
      const isFew = refused > 0 && refused < threshold;
      const offered = cell(value, level, base.published && !isFew);
      base.counts.push(offered);
      // That nobody refused tells of nobody.
      consents.set(consent, { offered, refused: { ...cell(refused, level, false), secret: isFew } });
      return offered;
    });
    const counts = group.counts.map((value, at) => {
      const within = own?.[at] ?? base;
      const count = cell(value, level, within.published);
      within.counts.push(count);
      return count;
    });
    return { base, counts, bases: own, consents };
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
  const everyRow = [all, ...split.flatMap(({ groups, rest }) => [...groups, rest])];
  // Of a multiple choice a person ticks several, so the options do not add up to the base.
  if (table.kind !== 'multiple')
    for (const { base, counts } of everyRow) margins.push({ total: base, parts: counts });
  for (const { base, consents } of everyRow)
    for (const { offered, refused } of consents.values())
      margins.push({ total: base, parts: [offered, refused] });
  for (const [consent, total] of all.consents)
    for (const { groups, rest } of split) {
      const parts = [...groups, rest]
        .map((row) => row.consents.get(consent))
        .filter((part) => part !== undefined);
      margins.push({ total: total.offered, parts: parts.map(({ offered }) => offered) });
      margins.push({ total: total.refused, parts: parts.map(({ refused }) => refused) });
    }
  return { all, groups: split.map(({ groups }) => groups), margins };
}
