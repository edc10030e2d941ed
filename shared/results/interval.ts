/** Between which two shares (from 0 to 1) a share may plausibly lie. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** The standard normal quantile of 0.975: a two-sided interval of 95 %. */
const Z = 1.959963984540054;

/**
 * The Wilson score interval of 95 % for the share `count / base`. It stays within 0 and 1 and keeps its width
 * at 0 and at `base`, where Wald's interval collapses. It says how far chance reaches among those who
 * answered; it knows nothing of who chose to answer.
 * `undefined` when there is nobody in the base.
 *
 * @param noise what was added to the variance of the share before it was published: the interval holds every share
 * that lies within 1.96 of the standard errors that chance and noise make together.
 *
 * Source: E. B. Wilson (1927), "Probable inference, the law of succession, and statistical inference",
 * Journal of the American Statistical Association 22, 209-212; without noise the same figures as R's `prop.test`
 * without continuity correction.
 */
export function wilsonInterval(count: number, base: number, noise = 0): Interval | undefined {
  if (!(base > 0) || !(count >= 0) || count > base) return undefined;
  const share = count / base;
  const spread = (Z * Z) / base;
  const centre = (share + spread / 2) / (1 + spread);
  const half =
    (Z * Math.sqrt((share * (1 - share)) / base + spread / (4 * base) + noise * (1 + spread))) / (1 + spread);
  return {
    low: count === 0 ? 0 : Math.max(0, centre - half),
    high: count === base ? 1 : Math.min(1, centre + half),
  };
}

/** A part of a base: `count` people of `base`. */
export interface Part {
  readonly count: number;
  readonly base: number;
}

/**
 * The interval of 95 % for the difference `first - second` between the shares of two groups that have no
 * member in common, from -1 to 1. It joins the two Wilson intervals (MOVER), so it is never wider than the
 * shares allow. `undefined` when one of the groups is empty.
 *
 * @param noise what publication added to the variance of a share, by its base.
 *
 * Source: R. G. Newcombe (1998), "Interval estimation for the difference between independent proportions",
 * Statistics in Medicine 17, 873-890, method 10.
 */
export function differenceInterval(
  first: Part,
  second: Part,
  noise: (base: number) => number = () => 0,
): Interval | undefined {
  const one = wilsonInterval(first.count, first.base, noise(first.base));
  const two = wilsonInterval(second.count, second.base, noise(second.base));
  if (!one || !two) return undefined;
  const p1 = first.count / first.base;
  const p2 = second.count / second.base;
  return {
    low: p1 - p2 - Math.hypot(p1 - one.low, two.high - p2),
    high: p1 - p2 + Math.hypot(one.high - p1, p2 - two.low),
  };
}
