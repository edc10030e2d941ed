import type { RakingMargin } from '../weight/raking-margin.ts';
import { covarianceOf, varianceOf } from './covariance.ts';
import type { SurveyDesign } from './design.ts';
import { residualsOf } from './residuals.ts';
import type { Linear } from './scores.ts';

/** Responses with their weights, and how both came about. */
export interface Sample {
  /** One per response. */
  readonly weights: Float64Array;
  readonly design: SurveyDesign;
  /** The margins that the weights were raked to, if they were. */
  readonly margins?: readonly Pick<RakingMargin, 'codes' | 'classes'>[] | undefined;
}

/** The standard error of an estimate by Taylor linearisation; after raking, of what the margins do not explain. */
export function standardErrorOf({ scores }: Linear, { weights, design, margins = [] }: Sample): number {
  return Math.sqrt(varianceOf(residualsOf(scores, weights, margins), design));
}

/** The variances and covariances of several estimates of the same sample, in the same way. */
export function covarianceOfEstimates(
  estimates: readonly Linear[],
  { weights, design, margins = [] }: Sample,
): number[][] {
  return covarianceOf(
    estimates.map(({ scores }) => residualsOf(scores, weights, margins)),
    design,
  );
}
