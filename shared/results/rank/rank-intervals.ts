import { spreadOf } from './bonferroni-ranks.ts';
import { type Chance, drawNormal } from './draw-normal.ts';
import { type Rank, ranksOf } from './rank.ts';

export interface RankOptions {
  /** A seeded source, so that the same estimates give the same places. */
  readonly chance: Chance;
  readonly confidence?: number;
  /** All places hold at once; else each holds for itself, and is narrower. */
  readonly simultaneous?: boolean;
  readonly draws?: number;
}

/** That one is the larger of two. The opposite is a claim of its own, and stays in question when this one is settled. */
interface Claim {
  readonly larger: number;
  readonly smaller: number;
  readonly gap: number;
  readonly spread: number;
}

/**
 * The places that several estimates may have, the largest first: "place 2 to 5". That one is larger than another is
 * claimed when the gap exceeds what the largest of all such gaps, drawn at random, stays under as often as the
 * confidence says; claims that stand are set aside and the others looked at again, until no more stand.
 * `covariance` is that of the estimates: of shares of the same people they are not independent.
 *
 * Source: M. Mogstad, J. P. Romano, A. M. Shaikh and D. Wilhelm (2024), "Inference for ranks with applications to
 * mobility across neighbourhoods and academic achievement across countries", Review of Economic Studies 91, 476-518;
 * R's `csranks::csranks`.
 */
export function rankIntervals(
  estimates: readonly number[],
  covariance: readonly (readonly number[])[],
  { chance, confidence = 0.95, simultaneous = true, draws = 2000 }: RankOptions,
): Rank[] {
  const drawn: Drawn = { list: drawNormal(covariance, draws, chance), draws, size: estimates.length };
  const claims = estimates.flatMap((estimate, larger) =>
    estimates.flatMap((other, smaller): Claim[] =>
      larger === smaller
        ? []
        : [{ larger, smaller, gap: estimate - other, spread: spreadOf(larger, smaller, covariance) }],
    ),
  );
  const standing = simultaneous
    ? [standingOf(claims, drawn, confidence)]
    : estimates.map((_, at) =>
        standingOf(
          claims.filter(({ larger, smaller }) => larger === at || smaller === at),
          drawn,
          confidence,
        ),
      );
  return ranksOf(estimates, (first, second) => {
    const sure = standing[simultaneous ? 0 : first];
    if (sure?.has(first * estimates.length + second)) return 1;
    return sure?.has(second * estimates.length + first) ? -1 : 0;
  });
}

interface Drawn {
  readonly list: Float64Array;
  readonly draws: number;
  readonly size: number;
}

/** The claims that stand, as `larger * size + smaller`. */
function standingOf(claims: readonly Claim[], drawn: Drawn, confidence: number): Set<number> {
  const standing = new Set<number>();
  const settle = ({ larger, smaller }: Claim): void => void standing.add(larger * drawn.size + smaller);
  // Between two estimates without any spread chance has no say.
  for (const claim of claims) if (claim.spread === 0 && claim.gap > 0) settle(claim);
  let open = claims.filter(({ spread }) => spread > 0);
  while (open.length > 0) {
    const level = levelOf(open, drawn, confidence);
    const left = open.filter(({ gap, spread }) => gap <= level * spread);
    if (left.length === open.length) break;
    for (const claim of open) if (claim.gap > level * claim.spread) settle(claim);
    open = left;
  }
  return standing;
}

/** What the largest gap of these claims, in standard errors, stays under in this part of the draws. */
function levelOf(claims: readonly Claim[], { list, draws, size }: Drawn, confidence: number): number {
  const largest = new Float64Array(draws).fill(-Infinity);
  for (const { larger, smaller, spread } of claims)
    for (let draw = 0; draw < draws; draw++) {
      const gap = ((list[draw * size + larger] as number) - (list[draw * size + smaller] as number)) / spread;
      if (gap > (largest[draw] as number)) largest[draw] = gap;
    }
  largest.sort();
  return largest[Math.min(draws - 1, Math.ceil(confidence * draws) - 1)] as number;
}
