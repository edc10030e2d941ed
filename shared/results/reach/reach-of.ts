import type { LocalizedText } from '#shared/language/localized-text.ts';
import { publishedShare } from '../interval/published-share.ts';
import { publishedInterval, type Share, SHARE_FROM, shareOf } from '../share.ts';
import type { BreakdownResult, Count, QuestionResult, Reach, ReachMargin } from '../snapshot.ts';
import { codesOfClass } from '../weight/class-codes.ts';

/** One class of a margin: how many were reached, and how many live there. */
export interface ReachedClass {
  readonly codes: readonly string[];
  /** One label per variable, of each of its codes. */
  readonly labels: readonly (readonly LocalizedText[])[];
  /** As published; `null` where hidden. */
  readonly count: Count;
  /** Of those reached whose class is known; hidden or counts alone where too few. */
  readonly share: Share;
  readonly population: number;
  /**
   * In whole points of a hundred: of the classes that are shown, as the share among those reached is; of all classes
   * where this one is hidden.
   */
  readonly populationPercent: number;
  /**
   * Whether the class is among those reached as it is in the population: `under` and `over` when the interval of its
   * share leaves the population's out, `missing` when fewer than five were reached, `unknown` when no share is given.
   */
  readonly reached: 'under' | 'as' | 'over' | 'missing' | 'unknown';
}

export interface ReachedMargin {
  readonly name: string;
  readonly source: string;
  readonly year: number;
  /** How many of those reached are in a class that is shown, as published. */
  readonly known: number;
  readonly classes: readonly ReachedClass[];
}

/** Who was reached against who lives there, margin by margin, from published counts alone. */
export const reachOf = (reach: Reach): readonly ReachedMargin[] =>
  reach.margins.flatMap((margin) => marginOf(reach, margin));

function marginOf({ tables }: Reach, margin: ReachMargin): ReachedMargin[] {
  const cells = cellsOf(tables, margin.variables);
  if (!cells) return [];
  const counted = margin.classes.map((each) => ({ ...each, ...cells(each.codes) }));
  const known = counted.reduce((sum, { count }) => sum + (count ?? 0), 0);
  // A class that is hidden is in no share of those reached, so it may not be in the population's that stand beside them.
  const peopleOf = (classes: typeof counted) => classes.reduce((sum, { population }) => sum + population, 0);
  const [people, shown] = [peopleOf(counted), peopleOf(counted.filter(({ count }) => count !== null))];
  const { name, source, year } = margin;
  const classes = counted.map(({ codes, labels, count, population }): ReachedClass => ({
    codes,
    labels,
    count,
    share: shareOf(count, known),
    population,
    populationPercent: Math.round((100 * population) / (count === null ? people : shown)),
    reached: reachedAs(count, known, population / shown),
  }));
  return [{ name, source, year, known, classes }];
}

function reachedAs(count: Count, known: number, wanted: number): ReachedClass['reached'] {
  if (count === null || known < SHARE_FROM) return 'unknown';
  if (count === 0) return 'missing';
  const estimate = publishedShare({ count, base: known });
  const interval = estimate && publishedInterval(estimate);
  if (!interval) return 'unknown';
  return interval.high < wanted ? 'under' : interval.low > wanted ? 'over' : 'as';
}

type Cells = (codes: readonly string[]) => { readonly count: Count; readonly labels: ReachedClass['labels'] };

/** Finds the published counts of a margin's classes; `undefined` where no table has them. */
function cellsOf(
  tables: readonly QuestionResult[],
  [first = '', second]: readonly string[],
): Cells | undefined {
  if (second === undefined) {
    const breakdown = tables.flatMap(({ breakdowns }) => breakdowns).find(({ name }) => name === first);
    return breakdown && ((codes) => oneWay(breakdown, codes[0] ?? ''));
  }
  const table = tables.find(({ name, breakdowns }) => {
    const by = breakdowns.map((breakdown) => breakdown.name);
    return (name === `@${second}` && by.includes(first)) || (name === `@${first}` && by.includes(second));
  });
  if (!table) return undefined;
  const turned = table.name === `@${first}`;
  const breakdown = table.breakdowns.find(({ name }) => name === (turned ? second : first));
  return (
    breakdown &&
    (([one = '', other = '']) => {
      const [row, column] = turned ? [other, one] : [one, other];
      const found = twoWay(table, breakdown, row, column);
      return turned ? { ...found, labels: found.labels.toReversed() } : found;
    })
  );
}

function oneWay({ groups }: BreakdownResult, codes: string): ReturnType<Cells> {
  const wanted = groups.filter(({ code }) => codesOfClass(codes).includes(code));
  return { count: sumOf(wanted.map(({ base }) => base)), labels: [wanted.map(({ label }) => label)] };
}

function twoWay(
  { options }: QuestionResult,
  { groups }: BreakdownResult,
  row: string,
  column: string,
): ReturnType<Cells> {
  const rows = groups.filter(({ code }) => codesOfClass(row).includes(code));
  const columns = options.flatMap(({ code }, at) => (codesOfClass(column).includes(code) ? [at] : []));
  return {
    count: sumOf(rows.flatMap(({ counts }) => columns.map((at) => counts[at] ?? null))),
    labels: [
      rows.map(({ label }) => label),
      columns.flatMap((at) => (options[at] ? [options[at].label] : [])),
    ],
  };
}

/** One hidden part hides the sum. */
const sumOf = (counts: readonly Count[]): Count =>
  counts.reduce<Count>((sum, count) => (sum === null || count === null ? null : sum + count), 0);
