import tCdf from '@stdlib/stats-base-dists-t-cdf';
import type { Interval } from '../interval.ts';
import { mover } from '../interval/mover.ts';
import type { ShareEstimate } from '../interval/share-estimate.ts';
import { shareInterval } from '../interval/share-interval.ts';
import { covarianceOfEstimates, type Sample } from '../variance/sample.ts';
import type { Linear } from '../variance/scores.ts';

/** The gap between the shares of two groups: how large first, then whether there is one. */
export interface Gap {
  /** `first - second`, from -1 to 1. */
  readonly gap: number;
  readonly interval: Interval | undefined;
  readonly standardError: number;
  readonly t: number;
  readonly degreesOfFreedom: number;
  /** How likely a gap at least as large is if there is none; NaN where both shares have no spread. */
  readonly pValue: number;
}

/** Under this a standard error is what rounding left of none: all of both groups gave the same answer. */
const NOTHING = 1e-12;

/** A share of one group, as an estimate of the sample. */
export interface GroupShare {
  readonly linear: Linear;
  readonly estimate: ShareEstimate;
}

/**
 * The gap between two groups of one sample. The interval is that of MOVER. The test uses the variance of the
 * difference with the covariance that raking and clusters bring about. `degreesOfFreedom`: those of the two groups
 * together, as R's `svyttest` has it, where they differ from those of the sample.
 */
export function gapBetween(
  first: GroupShare,
  second: GroupShare,
  sample: Sample,
  {
    confidence = 0.95,
    degreesOfFreedom = sample.design.degreesOfFreedom,
  }: { readonly confidence?: number; readonly degreesOfFreedom?: number } = {},
): Gap {
  const [[v1 = NaN, covariance = NaN] = [], [, v2 = NaN] = []] = covarianceOfEstimates(
    [first.linear, second.linear],
    sample,
  );
  const gap = first.linear.estimate - second.linear.estimate;
  const standardError = Math.sqrt(v1 + v2 - 2 * covariance);
  const t = gap / standardError;
  const one = shareInterval(first.estimate, confidence);
  const two = shareInterval(second.estimate, confidence);
  const correlation = v1 > 0 && v2 > 0 ? covariance / Math.sqrt(v1 * v2) : 0;
  return {
    gap,
    interval:
      one &&
      two &&
      mover(
        { ...one, share: first.linear.estimate },
        { ...two, share: second.linear.estimate },
        Math.max(-1, Math.min(1, correlation)),
      ),
    standardError,
    t,
    degreesOfFreedom,
    pValue: degreesOfFreedom > 0 && standardError > NOTHING ? 2 * tCdf(-Math.abs(t), degreesOfFreedom) : NaN,
  };
}
