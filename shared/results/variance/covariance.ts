import type { SurveyDesign } from './design.ts';

/**
 * The estimated variances and covariances of totals `Σ scores`, each list holding one weighted score per response:
 * within each stratum as units that were drawn with replacement, less what a finite population leaves to chance.
 * Of an estimate that is no total, the scores are those of its linear approximation (Taylor), as in `scores.ts`.
 *
 * Source: K. M. Wolter (2007), Introduction to Variance Estimation, chapter 6; the same as R's `survey::svyrecvar`
 * for one stage.
 */
export function covarianceOf(lists: readonly Float64Array[], design: SurveyDesign): number[][] {
  const centred = lists.map((scores) => centredTotals(scores, design));
  return centred
    .map((one, i) => centred.map((other, j) => (j < i ? 0 : product(one, other, design))))
    .map((row, i, all) => row.map((value, j) => (j < i ? (all[j]?.[i] ?? 0) : value)));
}

/** The estimated variance of the total of one list of scores. */
export function varianceOf(scores: Float64Array, design: SurveyDesign): number {
  const totals = centredTotals(scores, design);
  return product(totals, totals, design);
}

/** What each unit adds up to, less the mean of its stratum. */
function centredTotals(scores: Float64Array, { unitOf, stratumOf, strata }: SurveyDesign): Float64Array {
  const totals = new Float64Array(stratumOf.length);
  for (let row = 0; row < scores.length; row++)
    (totals[unitOf[row] as number] as number) += scores[row] as number;
  const means = new Float64Array(strata.length);
  for (let unit = 0; unit < totals.length; unit++)
    (means[stratumOf[unit] as number] as number) += totals[unit] as number;
  for (const [at, { units }] of strata.entries()) means[at] = (means[at] ?? 0) / units;
  for (let unit = 0; unit < totals.length; unit++)
    (totals[unit] as number) -= means[stratumOf[unit] as number] as number;
  return totals;
}

function product(one: Float64Array, other: Float64Array, { stratumOf, strata }: SurveyDesign): number {
  const sums = new Float64Array(strata.length);
  for (let unit = 0; unit < one.length; unit++)
    (sums[stratumOf[unit] as number] as number) += (one[unit] as number) * (other[unit] as number);
  let total = 0;
  for (const [at, { units, left }] of strata.entries())
    if (units > 1) total += (left * units * (sums[at] as number)) / (units - 1);
  return total;
}
