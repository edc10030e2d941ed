export interface Trimmed {
  readonly weights: Float64Array;
  /** 1 for each response whose weight was cut or raised. */
  readonly cut: Uint8Array;
}

/**
 * Brings weights within `low` and `high`; what that takes away or adds is shared equally by those that were within,
 * again until all are, so that the sum stays as it was. When nobody is left to share it, the sum does not stay.
 * The same as R's `survey::trimWeights` with `strict = TRUE`.
 */
export function trimWeights(weights: Float64Array, low: number, high: number): Trimmed {
  const trimmed = weights.slice();
  const cut = new Uint8Array(weights.length);
  let free = weights.length;
  for (;;) {
    let excess = 0;
    for (let i = 0; i < trimmed.length; i++) {
      const weight = trimmed[i] as number;
      if (cut[i] === 1 || (weight >= low && weight <= high)) continue;
      const bound = weight < low ? low : high;
      excess += weight - bound;
      trimmed[i] = bound;
      cut[i] = 1;
      free -= 1;
    }
    if (excess === 0 || free === 0) return { weights: trimmed, cut };
    for (let i = 0; i < trimmed.length; i++) if (cut[i] === 0) (trimmed[i] as number) += excess / free;
  }
}
