import { ROUNDING } from './publication-noise.ts';
import type { ShareEstimate } from './share-estimate.ts';

/** A weighted count of a weighted base as they are published, with the unweighted counts that they were made from. */
export interface WeightedShare {
  readonly count: number;
  readonly base: number;
  readonly weightedCount: number;
  readonly weightedBase: number;
  /** Kish's effective number of answers in the base. */
  readonly effectiveSize: number;
  /** Of the table of perturbations. */
  readonly tableVariance?: number;
}

/**
 * The weighted share that published figures give. A weighted count carries the noise of its count as many times as its
 * mean weight, and then that of its own rounding to five. The variance of the sample is that of the effective size,
 * which takes no account of what the margins explain; shared/results/README.md says how far that is off, and why it is so.
 * `undefined` of an empty base.
 */
export function weightedShare({
  count,
  base,
  weightedCount,
  weightedBase,
  effectiveSize,
  tableVariance = 3,
}: WeightedShare): ShareEstimate | undefined {
  if (!(weightedBase > 0) || !(base > 0) || !(effectiveSize > 0)) return undefined;
  const share = Math.min(1, weightedCount / weightedBase);
  const meanWeight = count > 0 ? weightedCount / count : weightedBase / base;
  const noise = (meanWeight ** 2 * (tableVariance + ROUNDING) + ROUNDING) / weightedBase ** 2;
  return {
    share,
    standardError: Math.sqrt((share * (1 - share)) / effectiveSize + noise),
    base,
    effectiveBase: effectiveSize,
    degreesOfFreedom: base - 1,
  };
}
