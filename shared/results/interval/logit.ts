import type { Interval } from '../interval.ts';
import { criticalValue } from './critical-value.ts';
import { isBetween, type ShareEstimate } from './share-estimate.ts';

/**
 * The interval that is symmetric on the scale of log odds, `logit(p) ± t·se / (p(1 - p))`; R's `svyciprop`, method
 * "xlogit". `undefined` at 0 and at 1, where it says nothing.
 */
export function logit(estimate: ShareEstimate, confidence = 0.95): Interval | undefined {
  const { share, standardError, degreesOfFreedom } = estimate;
  if (!isBetween(share)) return undefined;
  const half = (criticalValue(confidence, degreesOfFreedom) * standardError) / (share * (1 - share));
  if (!(half >= 0)) return undefined;
  const centre = Math.log(share / (1 - share));
  return { low: shareOfOdds(centre - half), high: shareOfOdds(centre + half) };
}

const shareOfOdds = (logOdds: number): number => 1 / (1 + Math.exp(-logOdds));
