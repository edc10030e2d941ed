import { type Cell, type CellRow, cellsOf, type CellTable } from './margins.ts';
import type { Category, GroupResult, QuestionResult } from './snapshot.ts';
import { type Known, type Leak, subtract } from './subtract.ts';
import type { TrueBreakdown, TrueTable } from './tabulate.ts';

/** Cells under this many people are hidden. */
export const THRESHOLD = 10;

/**
 * A table as it may be published: every count and base under the threshold is `null`, an empty one like any
 * other; a group with a hidden base shows nothing; and where a hidden cell followed from a total and the cells
 * beside it, the smallest of those is hidden too, until nothing hidden follows by subtraction. Those in no group
 * (who declined to say their age, for instance) are protected like a group: where all groups were shown they
 * would follow from the total, so a few of them cost the smallest group its cell. The same holds for those who
 * refused the consent that an option waits for: they would follow from the base of the question and the option's own.
 *
 * This is the first part of disclosure control and the place where the rest goes. It does NOT protect against: sums
 * that have to be solved together (bounds by a linear program); two snapshots, two breakdowns or two questions
 * whose populations differ by a few people; a group in which everybody, or everybody but one, gave the same
 * answer to a multiple choice; a crowd of false responses around one true one. Noise, batches of new answers and
 * the attacks on each publication come in here, before anything is published.
 *
 * Source of the method: A. Hundepool et al. (2012), Statistical Disclosure Control, chapter 4 (primary and
 * secondary cell suppression).
 */
export function suppress(table: TrueTable, threshold: number = THRESHOLD): QuestionResult {
  const shown: TrueTable = { ...table, breakdowns: table.breakdowns.map((split) => fold(split, threshold)) };
  const cells = cellsOf(shown, threshold);
  hideWhatFollows(cells);
  return {
    name: shown.name,
    label: shown.label,
    kind: shown.kind,
    options: [...shown.options],
    all: groupResult({ code: 'all', label: EVERYBODY }, cells.all),
    breakdowns: shown.breakdowns.map(({ name, label, definition, groups }, at) => ({
      name,
      label,
      ...(definition && { definition }),
      groups: groups.map((group, place) => groupResult(group, rowAt(cells, at, place))),
    })),
  };
}

const EVERYBODY = { nl: 'Iedereen', fr: 'Tout le monde', en: 'Everybody' };

/**
 * A group that no definition lists exists because somebody is in it, so naming a small one would tell just that:
 * it joins those in no group.
 */
function fold(split: TrueBreakdown, threshold: number): TrueBreakdown {
  const isSmall = (code: string, base: number): boolean => split.unlisted.includes(code) && base < threshold;
  const small = split.groups.filter(({ code, base }) => isSmall(code, base));
  if (small.length === 0) return split;
  const joined = [split.rest, ...small];
  return {
    ...split,
    groups: split.groups.filter(({ code, base }) => !isSmall(code, base)),
    rest: {
      base: joined.reduce((sum, { base }) => sum + base, 0),
      counts: summed(joined.map(({ counts }) => counts)),
      ...(split.rest.bases && { bases: summed(joined.map(({ bases }) => bases ?? [])) }),
    },
  };
}

const summed = (lists: readonly (readonly number[])[]): readonly number[] =>
  Array.from({ length: Math.max(...lists.map(({ length }) => length)) }, (_, at) =>
    lists.reduce((sum, list) => sum + (list[at] ?? 0), 0),
  );

/** Hides one more cell for each secret that follows, and looks again, since what is hidden changes other sums. */
function hideWhatFollows({ margins }: CellTable): void {
  for (;;) {
    const { known, leaks } = subtract(margins);
    if (leaks.length === 0) return;
    const given = leaks.map((leak) => weakest(leak, known)).filter((cell) => cell !== undefined);
    if (given.length === 0) throw new Error('A secret cell follows from nothing that is published.');
    for (const cell of given) hide(cell);
  }
}

/** The published cell that gives the secret away and is missed least: first by its level, then the smallest. */
function weakest({ cell, margin }: Leak, known: Known): Cell | undefined {
  const seen = new Set<Cell>([cell]);
  const published: Cell[] = [];
  // Cells that were themselves worked out lead on to the published ones that they were worked out from.
  for (let queue = [margin]; queue.length > 0;) {
    const next = queue;
    queue = [];
    for (const { total, parts } of next)
      for (const found of [total, ...parts]) {
        if (seen.has(found)) continue;
        seen.add(found);
        const from = known.get(found);
        if (found.published) published.push(found);
        else if (from) queue.push(from);
      }
    if (published.length > 0) break;
  }
  return published.sort((a, b) => a.level - b.level || a.value - b.value)[0];
}

/** Hides a cell, and with a base all that is counted on it. */
function hide(cell: Cell): void {
  cell.published = false;
  for (const count of cell.counts) hide(count);
}

function rowAt(cells: CellTable, breakdown: number, group: number): CellRow {
  const row = cells.groups[breakdown]?.[group];
  if (!row) throw new Error('A table and its cells have different groups.');
  return row;
}

const groupResult = ({ code, label }: Category, { base, counts, bases }: CellRow): GroupResult => ({
  code,
  label,
  base: shownValue(base),
  counts: counts.map(shownValue),
  ...(bases && { bases: bases.map(shownValue) }),
});

const shownValue = ({ value, published }: Cell): number | null => (published ? value : null);
