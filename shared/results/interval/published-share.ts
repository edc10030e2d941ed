import { publicationNoise } from './publication-noise.ts';
import type { ShareEstimate } from './share-estimate.ts';

/** A published count of a published base: both perturbed, and rounded to five. */
export interface PublishedShare {
  readonly count: number;
  readonly base: number;
  /** Of the weights in the base (Kish), as it is published; 1 without weights. */
  readonly designEffect?: number;
  /** Of the table of perturbations. */
  readonly tableVariance?: number;
}

/**
 * The share that two published counts give, with the uncertainty of both the sample and the publication, so that
 * nothing but published figures goes into its interval. A count that noise made larger than its base counts as all.
 * `undefined` of an empty base.
 */
export function publishedShare({
  count,
  base,
  designEffect = 1,
  tableVariance = 3,
}: PublishedShare): ShareEstimate | undefined {
  if (!(base > 0)) return undefined;
  const share = Math.min(1, Math.max(0, count / base));
  const variance = (designEffect * share * (1 - share)) / base + publicationNoise(base, tableVariance);
  return {
    share,
    standardError: Math.sqrt(variance),
    base,
    effectiveBase: base / designEffect,
    degreesOfFreedom: base - 1,
  };
}
