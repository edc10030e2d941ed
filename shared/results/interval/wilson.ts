import type { Interval } from '../interval.ts';
import { criticalValue } from './critical-value.ts';
import { effectiveSizeOf, type ShareEstimate } from './share-estimate.ts';

/**
 * Wilson's interval of a share, with the effective size in place of the base and t in place of the normal quantile.
 * It lies within 0 and 1, also at 0 and at 1. `undefined` where nobody answered or nothing is known of the spread.
 *
 * Source: E. B. Wilson (1927), Journal of the American Statistical Association 22, 209-212; for samples of a design
 * as in R's `survey` from 4.2 (`svyciprop`, method "wilson").
 */
export function wilson(estimate: ShareEstimate, confidence = 0.95): Interval | undefined {
  const size = effectiveSizeOf(estimate);
  const t = criticalValue(confidence, estimate.degreesOfFreedom);
  if (!(size > 0) || !(t > 0)) return undefined;
  const { share } = estimate;
  const spread = (t * t) / size;
  const centre = (share + spread / 2) / (1 + spread);
  const half = (t * Math.sqrt((share * (1 - share)) / size + spread / (4 * size))) / (1 + spread);
  return {
    low: Math.max(0, Math.min(share, centre - half)),
    high: Math.min(1, Math.max(share, centre + half)),
  };
}
