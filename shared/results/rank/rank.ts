/** The place of one of several, the largest first, and the places that it may have. */
export interface Rank {
  /** By the estimates alone; equal ones share a place. */
  readonly rank: number;
  /** The first and the last place that it may have, both counted from 1. */
  readonly from: number;
  readonly to: number;
}

/** Which of two is surely the larger: 1 the first, -1 the second, 0 neither. */
export type Comparison = (first: number, second: number) => -1 | 0 | 1;

/**
 * The places that follow from which pairs are told apart: behind all that are surely larger, before all that are
 * surely smaller.
 */
export function ranksOf(estimates: readonly number[], compare: Comparison): Rank[] {
  return estimates.map((estimate, at) => {
    let larger = 0;
    let surelyLarger = 0;
    let surelySmaller = 0;
    for (const [other, value] of estimates.entries()) {
      if (value > estimate) larger += 1;
      if (other === at) continue;
      const sure = compare(at, other);
      if (sure < 0) surelyLarger += 1;
      if (sure > 0) surelySmaller += 1;
    }
    return { rank: 1 + larger, from: 1 + surelyLarger, to: estimates.length - surelySmaller };
  });
}

/** Some place is possible for all of them: then no order can be given, and names are sorted as names. */
export function noOrder(ranks: readonly Rank[]): boolean {
  return Math.max(...ranks.map(({ from }) => from)) <= Math.min(...ranks.map(({ to }) => to));
}
