import normalQuantile from '@stdlib/stats-base-dists-normal-quantile';
import { type Rank, ranksOf } from './rank.ts';

/**
 * Places that hold all at once with this confidence, each pair compared with Bonferroni's correction. They need no
 * chance and are never narrower than they should be; `rankIntervals` gives narrower ones.
 * `covariance` is that of the estimates: of shares of the same people they are not independent.
 */
export function bonferroniRanks(
  estimates: readonly number[],
  covariance: readonly (readonly number[])[],
  confidence = 0.95,
): Rank[] {
  const pairs = estimates.length * (estimates.length - 1);
  const z = normalQuantile(1 - (1 - confidence) / pairs, 0, 1);
  return ranksOf(estimates, (first, second) => {
    const gap = (estimates[first] ?? 0) - (estimates[second] ?? 0);
    return Math.abs(gap) > z * spreadOf(first, second, covariance) ? (gap > 0 ? 1 : -1) : 0;
  });
}

/** The standard error of the difference between two estimates. */
export function spreadOf(first: number, second: number, covariance: readonly (readonly number[])[]): number {
  const of = (i: number, j: number): number => covariance[i]?.[j] ?? 0;
  return Math.sqrt(Math.max(0, of(first, first) + of(second, second) - 2 * of(first, second)));
}
