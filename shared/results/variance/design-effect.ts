/** What a simple random sample of as many people would give. */
export interface SimpleSample {
  readonly values: ArrayLike<number>;
  readonly weights: Float64Array;
  /** As R's `deff = "replace"`: the sample is compared with one that was drawn with replacement. */
  readonly withReplacement?: boolean;
}

/**
 * How many times as large a variance is as that of the mean of a simple random sample of as many people; NaN where
 * all values are alike. Without replacement, the population is taken to be as large as the weights add up to.
 */
export function designEffectOf(
  variance: number,
  { values, weights, withReplacement = true }: SimpleSample,
): number {
  let people = 0;
  let sum = 0;
  let mean = 0;
  for (let i = 0; i < weights.length; i++) {
    const weight = weights[i] as number;
    if (weight === 0) continue;
    people += 1;
    sum += weight;
    mean += weight * (values[i] as number);
  }
  mean /= sum;
  let squares = 0;
  for (let i = 0; i < weights.length; i++)
    squares += (weights[i] as number) * ((values[i] as number) - mean) ** 2;
  const simple = (squares / sum / (people - 1)) * (withReplacement ? 1 : 1 - people / sum);
  return simple === 0 ? NaN : variance / simple;
}
