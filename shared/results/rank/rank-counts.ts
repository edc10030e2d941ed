import fCdf from '@stdlib/stats-base-dists-f-cdf';
import { type Rank, ranksOf } from './rank.ts';

export interface RankCountsOptions {
  readonly confidence?: number;
  /** All places hold at once; else each holds for itself. */
  readonly simultaneous?: boolean;
}

interface Claim {
  readonly larger: number;
  readonly smaller: number;
  readonly p: number;
}

/**
 * The places of answers of which each person chose one ("the need put first"), from the counts alone. Of those who
 * chose one of two answers, how many chose the first is binomial, so each pair has an exact test; Holm's procedure
 * corrects for their number. It uses no chance and holds for small counts too.
 *
 * Source: S. Bazylik, M. Mogstad, J. P. Romano, A. M. Shaikh and D. Wilhelm (2021), "Finite- and large-sample
 * inference for ranks using multinomial data with an application to ranking political parties", NBER working paper
 * 29519; R's `csranks::csranks_multinom`.
 */
export function rankCounts(
  counts: readonly number[],
  { confidence = 0.95, simultaneous = true }: RankCountsOptions = {},
): Rank[] {
  const claims = counts.flatMap((count, larger) =>
    counts.flatMap((other, smaller): Claim[] =>
      larger === smaller ? [] : [{ larger, smaller, p: chanceOf(count, other) }],
    ),
  );
  const sure = new Set<string>();
  const families = simultaneous
    ? [claims]
    : counts.map((_, at) => claims.filter(({ larger, smaller }) => larger === at || smaller === at));
  for (const [at, family] of families.entries())
    for (const { larger, smaller } of holm(family, 1 - confidence))
      sure.add(`${simultaneous ? 'all' : String(at)} ${String(larger)} ${String(smaller)}`);
  return ranksOf(counts, (first, second) => {
    const family = simultaneous ? 'all' : String(first);
    if (sure.has(`${family} ${String(first)} ${String(second)}`)) return 1;
    return sure.has(`${family} ${String(second)} ${String(first)}`) ? -1 : 0;
  });
}

/** How likely `count` or more of `count + other` are, when both are equally likely. */
function chanceOf(count: number, other: number): number {
  // The upper tail of the binomial is that of a beta distribution, and so of F.
  return count === 0 ? 1 : fCdf((other + 1) / count, 2 * count, 2 * (other + 1));
}

/** The claims that stand at this level, by Holm's procedure. */
function holm(claims: readonly Claim[], level: number): Claim[] {
  const sorted = claims.toSorted((a, b) => a.p - b.p);
  const end = sorted.findIndex(({ p }, at) => p > level / (sorted.length - at));
  return end === -1 ? sorted : sorted.slice(0, end);
}
