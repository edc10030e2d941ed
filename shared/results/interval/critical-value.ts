import normalQuantile from '@stdlib/stats-base-dists-normal-quantile';
import tQuantile from '@stdlib/stats-base-dists-t-quantile';

/**
 * How many standard errors a two-sided interval reaches to each side: the t quantile, and the normal one where the
 * degrees of freedom are not given. NaN without any degree of freedom.
 */
export function criticalValue(confidence: number, degreesOfFreedom = Infinity): number {
  const below = (1 + confidence) / 2;
  if (degreesOfFreedom === Infinity) return normalQuantile(below, 0, 1);
  return degreesOfFreedom > 0 ? tQuantile(below, degreesOfFreedom) : NaN;
}
