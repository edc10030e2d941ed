import normalCdf from '@stdlib/stats-base-dists-normal-cdf';
import { ROUNDING } from '../interval/publication-noise.ts';
import { type Rank, ranksOf } from './rank.ts';

/** A published share of an answer, of how many effective answers, and of how many that were counted. */
export interface RankedShare {
  readonly share: number;
  readonly base: number;
  readonly effectiveSize: number;
}

/**
 * The places that the answers of one question may have, from published shares alone. All places hold at once with this
 * confidence: every two answers are compared and Holm's procedure corrects for their number, which holds however the
 * comparisons depend on each other.
 *
 * How many chose both of two answers is not published, so the variance of their difference is the largest that the two
 * shares allow: `d - (p - q)²`, where `d`, who chose just one of them, is at most `p + q` and at most `2 - p - q`. The
 * noise of publication comes on top. So the places are rather too wide than too narrow. Why not the procedure of
 * `rank-intervals`, and what that costs: shared/results/README.md.
 *
 * Source: S. Holm (1979), "A simple sequentially rejective multiple test procedure", Scandinavian Journal of Statistics
 * 6, 65-70; places from comparisons as in Mogstad, Romano, Shaikh and Wilhelm (2024).
 */
export function publishedRanks(
  answers: readonly RankedShare[],
  {
    confidence = 0.95,
    tableVariance = 3,
  }: { readonly confidence?: number; readonly tableVariance?: number } = {},
): Rank[] {
  const pairs = answers.flatMap((one, first) =>
    answers
      .slice(first + 1)
      .map((other, at) => ({ first, second: first + 1 + at, p: pValueOf(one, other, tableVariance) })),
  );
  const sorted = pairs.toSorted((a, b) => a.p - b.p);
  const end = sorted.findIndex(({ p }, at) => p > (1 - confidence) / (sorted.length - at));
  const sure = new Set(
    (end === -1 ? sorted : sorted.slice(0, end)).map(({ first, second }) => first * answers.length + second),
  );
  const shares = answers.map(({ share }) => share);
  return ranksOf(shares, (first, second) => {
    const [low, high] = first < second ? [first, second] : [second, first];
    if (!sure.has(low * answers.length + high)) return 0;
    return (shares[first] ?? 0) > (shares[second] ?? 0) ? 1 : -1;
  });
}

/** How likely a difference at least as large is between two answers that as many would choose. */
function pValueOf(one: RankedShare, other: RankedShare, tableVariance: number): number {
  const difference = Math.abs(one.share - other.share);
  const both = one.share + other.share;
  const apart = Math.min(both, 2 - both) - difference ** 2;
  const noise = (base: number): number => (tableVariance + ROUNDING) / base ** 2;
  const spread = Math.sqrt(
    Math.max(0, apart) / Math.min(one.effectiveSize, other.effectiveSize) +
      noise(one.base) +
      noise(other.base),
  );
  return 2 * normalCdf(-difference / spread, 0, 1);
}
