import type { RakingMargin } from '../weight/raking-margin.ts';

/** Means that are this part of the largest score count as none. */
const NOTHING = 1e-12;
const MOST_ROUNDS = 200;

/**
 * What of weighted scores the margins do not explain. The totals of the margins are known, so what a score has in
 * common with its class adds no uncertainty to a raked estimate: the variance of the residuals is that of the
 * estimate. The means of the classes are taken out margin after margin, until none is left, without weights, as R's
 * `survey` does for a raked design; with the weights as regression weights the standard errors differ in the fourth
 * digit. Without margins these are the scores themselves.
 *
 * Source: J.-C. Deville, C.-E. Särndal and O. Sautory (1993), "Generalized raking procedures in survey sampling",
 * Journal of the American Statistical Association 88, 1013-1020.
 */
export function residualsOf(
  scores: Float64Array,
  weights: Float64Array,
  margins: readonly Pick<RakingMargin, 'codes' | 'classes'>[],
): Float64Array {
  if (margins.length === 0) return scores;
  const residuals = scores.map((score, at) => {
    const weight = weights[at] as number;
    return weight === 0 ? 0 : score / weight;
  });
  const people = margins.map(({ codes, classes }) => {
    const count = new Float64Array(classes.length + 1);
    for (const code of codes) (count[code] as number)++;
    return count;
  });
  const largest = residuals.reduce((most, score) => Math.max(most, Math.abs(score)), 0);
  for (let round = 0, taken = Infinity; round < MOST_ROUNDS && taken > NOTHING * largest; round++) {
    taken = 0;
    for (const [at, { codes }] of margins.entries()) {
      const count = people[at] as Float64Array;
      const means = new Float64Array(count.length);
      for (let i = 0; i < residuals.length; i++)
        (means[codes[i] as number] as number) += residuals[i] as number;
      for (let one = 0; one < means.length; one++) {
        (means[one] as number) /= (count[one] as number) || 1;
        taken = Math.max(taken, Math.abs(means[one] as number));
      }
      for (let i = 0; i < residuals.length; i++)
        (residuals[i] as number) -= means[codes[i] as number] as number;
    }
  }
  for (let i = 0; i < residuals.length; i++) (residuals[i] as number) *= weights[i] as number;
  return residuals;
}
