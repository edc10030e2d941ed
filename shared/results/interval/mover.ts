import type { Interval } from '../interval.ts';

/** A share with its interval. */
export interface Between extends Interval {
  readonly share: number;
}

/**
 * The interval of the gap `first - second` from the intervals of the two (MOVER, Newcombe's method 10), from -1 to 1.
 * It keeps the asymmetry of the two, so it is never wider than the shares allow. `correlation` is that of the two
 * estimates: 0 for groups of an unraked sample without clusters.
 *
 * Sources: R. G. Newcombe (1998), Statistics in Medicine 17, 873-890, method 10; with correlation, G. Y. Zou (2008),
 * "On the estimation of additive interaction by use of the four-by-two table", American Journal of Epidemiology 168,
 * 212-224.
 */
export function mover(first: Between, second: Between, correlation = 0): Interval {
  const joined = (one: number, other: number): number =>
    Math.sqrt(Math.max(0, one ** 2 + other ** 2 - 2 * correlation * one * other));
  const gap = first.share - second.share;
  return {
    low: Math.max(-1, gap - joined(first.share - first.low, second.high - second.share)),
    high: Math.min(1, gap + joined(first.high - first.share, second.share - second.low)),
  };
}
