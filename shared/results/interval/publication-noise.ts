/** Rounding to fives adds the variance of a number that lies anywhere within five: 5² / 12. */
export const ROUNDING = 25 / 12;

/**
 * What the noise of publication adds to the variance of a share of `base`: that of the perturbation of its count, and
 * that of rounding to five. `tableVariance` is the variance of the table of perturbations (3 for D = 5, V = 3).
 */
export function publicationNoise(base: number, tableVariance = 3): number {
  return (tableVariance + ROUNDING) / base ** 2;
}
