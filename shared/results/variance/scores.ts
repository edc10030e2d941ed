/** An estimate, and what each response adds to its linear approximation: the variance of `Σ scores` is the estimate's. */
export interface Linear {
  readonly estimate: number;
  readonly scores: Float64Array;
}

/**
 * The weighted ratio `Σ w·of / Σ w·to`: a mean over a group when `to` is 1 for its members and 0 for others, a share
 * when `of` is then 1 for those who chose an answer. The estimate is NaN, and no score is a number, when `to` adds up
 * to nothing.
 */
export function ratio(of: ArrayLike<number>, to: ArrayLike<number>, weights: Float64Array): Linear {
  let above = 0;
  let below = 0;
  for (let i = 0; i < weights.length; i++) {
    above += (weights[i] as number) * (of[i] as number);
    below += (weights[i] as number) * (to[i] as number);
  }
  const estimate = above / below;
  return {
    estimate,
    scores: weights.map((weight, i) => (weight * ((of[i] as number) - estimate * (to[i] as number))) / below),
  };
}

/** The weighted total `Σ w·of`. */
export function total(of: ArrayLike<number>, weights: Float64Array): Linear {
  const scores = weights.map((weight, i) => weight * (of[i] as number));
  return { estimate: scores.reduce((sum, score) => sum + score, 0), scores };
}

/** The difference between two estimates of the same responses. */
export function difference(first: Linear, second: Linear): Linear {
  return {
    estimate: first.estimate - second.estimate,
    scores: first.scores.map((score, i) => score - (second.scores[i] as number)),
  };
}
