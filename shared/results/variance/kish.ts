/** How much weights cost in precision. */
export interface Kish {
  /** How many times as large the variance is as that of as many answers of equal weight; 1 or more. */
  readonly designEffect: number;
  /** How many answers of equal weight would be as precise. */
  readonly effectiveSize: number;
}

/**
 * Kish's design effect of these weights, `n Σw² / (Σw)²`, and the effective size, `(Σw)² / Σw²`; NaN and 0 of nobody.
 *
 * Source: L. Kish (1965), Survey Sampling, section 11.7.
 */
export function kish(weights: Float64Array): Kish {
  let sum = 0;
  let squares = 0;
  let people = 0;
  for (const weight of weights) {
    if (weight === 0) continue;
    people += 1;
    sum += weight;
    squares += weight * weight;
  }
  return kishOf(people, sum, squares);
}

/** The same from the sums of a table: the people, their weights, and the squares of those. */
export function kishOf(people: number, weight: number, weightSquares: number): Kish {
  if (people === 0 || weightSquares === 0) return { designEffect: NaN, effectiveSize: 0 };
  return {
    designEffect: (people * weightSquares) / (weight * weight),
    effectiveSize: (weight * weight) / weightSquares,
  };
}
