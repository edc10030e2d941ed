import type { Count } from '../snapshot.ts';
import type { People, TrueRow, TrueTable } from '../true-table.ts';
import type { Figures } from './ledger.ts';
import { publishWeights } from './publish-weights.ts';
import type { Rules } from './rules.ts';

/** How a row is published. */
export interface RowPlan {
  /** It is about a group: sensitive options have no figure in it. */
  readonly crossed: boolean;
  /** Options that are hidden whatever their figures, by their place. */
  readonly withheld: ReadonlySet<number>;
  readonly day: string;
  /** Which weighting the weights of the row are of. */
  readonly weighting?: string | undefined;
}

/** Whether a row has people enough to be shown at all; of what is sensitive, truly and as published. */
export function isLargeEnough(table: Pick<TrueTable, 'sensitive'>, { base }: TrueRow, rules: Rules): boolean {
  const { threshold, sensitiveThreshold } = rules;
  if (!table.sensitive) return base.count >= threshold;
  return base.count >= sensitiveThreshold && publishedBase(base, rules) >= sensitiveThreshold;
}

/**
 * The base of a row that is shown: never under the threshold, which it has passed, whatever the noise made of it. That
 * says no more than that it is shown.
 */
const publishedBase = ({ count, key }: People, rules: Rules): number =>
  Math.max(rules.publishedCount(count, key), rules.threshold);

/**
 * The figures of a row as they are published: every count with its noise, and hidden where it is sensitive and the
 * row is about a group, where too few were offered it, or where (nearly) all of the base are in it. In a question
 * with one answer the other counts would tell which one nearly all chose, so then all of them are hidden.
 */
export function publishRow(table: TrueTable, row: TrueRow, plan: RowPlan, rules: Rules): Figures {
  const published = ({ count, key }: People): number => rules.publishedCount(count, key);
  const base = publishedBase(row.base, rules);
  let nearlyAll = false;
  const cells = table.options.map((option, at) => {
    const own = row.bases?.[at] ?? row.base;
    const people = row.counts[at] ?? { count: 0, key: 0 };
    const ownBase = own === row.base ? base : published(own);
    const threshold = option.sensitive ? rules.sensitiveThreshold : rules.threshold;
    const hidden = { option: option.code, base: null, count: null };
    if (plan.withheld.has(at) || (plan.crossed && option.sensitive)) return hidden;
    if (own.count < threshold || ownBase < threshold) return hidden;
    // More than all of them is no figure: the noise of two counts differs.
    const count = Math.min(published(people), ownBase);
    if (isNearlyAll(people.count, own.count, count, ownBase, rules)) {
      nearlyAll = true;
      return { option: option.code, base: ownBase, count: null };
    }
    return { option: option.code, base: ownBase, count };
  });
  const hideAll = nearlyAll && table.kind !== 'multiple';
  const byCode = (value: (cell: (typeof cells)[number]) => Count): Readonly<Record<string, Count>> =>
    Object.fromEntries(cells.map((cell) => [cell.option, value(cell)]));
  const figures = {
    base,
    counts: byCode(({ count }) => (hideAll ? null : count)),
    ...(row.bases && { bases: byCode((cell) => cell.base) }),
    since: plan.day,
  };
  const weighted =
    plan.weighting === undefined ? undefined : publishWeights(table, row, figures, plan.weighting, rules);
  return { ...figures, ...(weighted && { weighted }) };
}

/**
 * Truly (nearly) all, or as many as all as far as the published figures tell. The second hides some that are not, so
 * that a hidden figure does not say for certain that it is.
 */
function isNearlyAll(
  count: number,
  base: number,
  published: number,
  publishedBase: number,
  rules: Rules,
): boolean {
  if (rules.complement < 0) return false;
  return base - count <= rules.complement || publishedBase - published <= 0;
}

/**
 * In a question with one answer, a single option without a figure would follow from the others: the option that
 * fewest people chose goes with it. By its place; `undefined` where nothing is to be withheld.
 */
export function alsoWithheld(table: TrueTable, everybody: Figures): number | undefined {
  if (table.kind === 'multiple') return undefined;
  if (table.options.filter(({ sensitive }) => sensitive).length !== 1) return undefined;
  const others = table.options
    .map((option, at) => ({ at, sensitive: option.sensitive, count: everybody.counts[option.code] ?? 0 }))
    .filter(({ sensitive }) => !sensitive);
  return others.sort((a, b) => a.count - b.count || b.at - a.at)[0]?.at;
}
