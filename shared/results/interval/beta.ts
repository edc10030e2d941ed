import betaQuantile from '@stdlib/stats-base-dists-beta-quantile';
import type { Interval } from '../interval.ts';
import { criticalValue } from './critical-value.ts';
import { effectiveSizeOf, type ShareEstimate } from './share-estimate.ts';

/**
 * Korn and Graubard's interval of a share: Clopper and Pearson's with an effective size that is cut down for the
 * degrees of freedom. It is rather too wide than too narrow, and it is the one to take at 0 and at 1.
 * `undefined` where nobody answered or nothing is known of the spread.
 *
 * Source: E. L. Korn and B. I. Graubard (1998), "Confidence intervals for proportions with small expected number of
 * positive counts estimated from survey data", Survey Methodology 24, 193-201; R's `svyciprop`, method "beta".
 */
export function beta(estimate: ShareEstimate, confidence = 0.95): Interval | undefined {
  const { share, base, degreesOfFreedom } = estimate;
  const cut = criticalValue(confidence, base - 1) / criticalValue(confidence, degreesOfFreedom);
  const size = effectiveSizeOf(estimate) * cut ** 2;
  if (!(size > 0)) return undefined;
  const yes = size * share;
  const no = size * (1 - share);
  const tail = (1 - confidence) / 2;
  return {
    low: share <= 0 ? 0 : Math.min(share, betaQuantile(tail, yes, no + 1)),
    high: share >= 1 ? 1 : Math.max(share, betaQuantile(1 - tail, yes + 1, no)),
  };
}
