/** Of all flags of a page at most so many are expected to be false. */
const FALSE_FLAGS = 0.05;

/** Whether a difference is flagged on its page: its interval leaves out none, and so does its adjusted p value. */
export const isFlagged = (excludesNone: boolean, adjustedPValue: number): boolean =>
  excludesNone && adjustedPValue <= FALSE_FLAGS;

/**
 * The p values of one page, adjusted by Benjamini and Hochberg: of the flags that are raised where this is at most q,
 * at most a part q is expected to be false. In the order of `pValues`; the same as R's `p.adjust(p, "BH")`.
 *
 * Source: Y. Benjamini and Y. Hochberg (1995), "Controlling the false discovery rate", Journal of the Royal
 * Statistical Society B 57, 289-300.
 */
export function adjustForMany(pValues: readonly number[]): number[] {
  const order = pValues.map((p, at) => ({ p, at })).toSorted((a, b) => b.p - a.p);
  const adjusted = new Array<number>(pValues.length).fill(1);
  let least = 1;
  for (const [place, { p, at }] of order.entries()) {
    least = Math.min(least, (p * pValues.length) / (pValues.length - place));
    adjusted[at] = least;
  }
  return adjusted;
}
