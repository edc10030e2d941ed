/** A share with what its interval follows from. */
export interface ShareEstimate {
  /** From 0 to 1. */
  readonly share: number;
  readonly standardError: number;
  /** How many answers, unweighted. */
  readonly base: number;
  /** What they are worth after weighting (Kish): counts where the standard error says nothing, at 0 and at 1. */
  readonly effectiveBase: number;
  readonly degreesOfFreedom: number;
}

/**
 * How many answers of a simple random sample would be as precise: `p(1 - p) / se²`. At 0 and at 1, where the
 * standard error is 0, Kish's effective size.
 */
export function effectiveSizeOf({ share, standardError, effectiveBase }: ShareEstimate): number {
  return isBetween(share) && standardError > 0 ? (share * (1 - share)) / standardError ** 2 : effectiveBase;
}

/** Some said so and some did not. A share that weighting gives may miss 0 or 1 by the last digit of a double. */
export function isBetween(share: number): boolean {
  return share > 1e-12 && share < 1 - 1e-12;
}
