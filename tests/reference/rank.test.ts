import { describe, expect, test } from 'vitest';
import { bonferroniRanks } from '#shared/results/rank/bonferroni-ranks.ts';
import { rankCounts } from '#shared/results/rank/rank-counts.ts';
import { rankIntervals } from '#shared/results/rank/rank-intervals.ts';
import { chanceFrom } from '#infra/local/demo/chance.ts';
import { data, reference } from './data.ts';

interface Ranks {
  readonly L: number[];
  readonly rank: number[];
  readonly U: number[];
}
const { rank_inference } = reference as {
  rank_inference: {
    pisa_vignette: {
      expected: {
        top5_95: string[];
        top5_90: string[];
        UK_marginal_95: { L: number; rank: number; U: number };
      };
    };
    csranks_run: {
      result: Record<'rank' | 'simul_L' | 'simul_U' | 'marg_L' | 'marg_U', number[]> & {
        jurisdiction: string[];
      };
    };
    multinomial_counts: { result: { counts: number[]; simul_holm: Ranks; marg_holm: Ranks } };
    bonferroni_deterministic: { result: Omit<Ranks, 'rank'> };
  };
};

const pisa = data('pisa2018_math');
const scores = [...pisa.numbers('math_score')];
const errors = [...pisa.numbers('math_se')];
const covariance = errors.map((error, i) => errors.map((_, j) => (i === j ? error ** 2 : 0)));
const { result } = rank_inference.csranks_run;

describe('places of countries in PISA are those of csranks', () => {
  // R drew once, and so do we: a pair on the border moves a bound by a place or two. Over several draws, every bound
  // of R must come up to one place, and none may lie further off than two.
  test.each([true, false])('within one place, simultaneous: %s', (simultaneous) => {
    const [low, high] = simultaneous ? [result.simul_L, result.simul_U] : [result.marg_L, result.marg_U];
    const runs = [1, 2, 3, 4, 5].map((seed) =>
      rankIntervals(scores, covariance, { chance: chanceFrom(seed).next, simultaneous, draws: 10_000 }),
    );
    for (const [at, rank] of result.rank.entries()) {
      const found = runs.map((ranks) => ranks[at]);
      expect(new Set(found.map((one) => one?.rank))).toEqual(new Set([rank]));
      for (const [bounds, expected] of [
        [found.map((one) => one?.from ?? NaN), low[at] ?? NaN],
        [found.map((one) => one?.to ?? NaN), high[at] ?? NaN],
      ] as const) {
        const distances = bounds.map((bound) => Math.abs(bound - expected));
        expect(Math.min(...distances)).toBeLessThanOrEqual(1);
        expect(Math.max(...distances)).toBeLessThanOrEqual(2);
      }
    }
  });

  test('the United Kingdom stands where the vignette says, within one place', () => {
    const at = result.jurisdiction.indexOf('United Kingdom');
    const ranks = rankIntervals(scores, covariance, {
      chance: chanceFrom(7).next,
      simultaneous: false,
      draws: 10_000,
    });
    const { L, rank, U } = rank_inference.pisa_vignette.expected.UK_marginal_95;
    expect(ranks[at]?.rank).toBe(rank);
    expect(Math.abs((ranks[at]?.from ?? NaN) - L)).toBeLessThanOrEqual(1);
    expect(Math.abs((ranks[at]?.to ?? NaN) - U)).toBeLessThanOrEqual(1);
  });

  test('the top five may be those that the vignette names, but for one on the border', () => {
    const { top5_95, top5_90 } = rank_inference.pisa_vignette.expected;
    for (const [confidence, expected] of [
      [0.95, top5_95],
      [0.9, top5_90],
    ] as const) {
      const ranks = rankIntervals(scores, covariance, {
        chance: chanceFrom(3).next,
        confidence,
        draws: 10_000,
      });
      const found = pisa.texts('jurisdiction').filter((_, at) => (ranks[at]?.from ?? 99) <= 5);
      const missing = expected.filter((name) => !found.includes(name));
      const extra = found.filter((name) => !expected.includes(name));
      expect(missing.length + extra.length).toBeLessThanOrEqual(1);
    }
  });
});

test('places without chance are exactly those of the rule, and contain the others', () => {
  const ranks = bonferroniRanks(scores, covariance);
  expect(ranks.map(({ from }) => from)).toEqual(rank_inference.bonferroni_deterministic.result.L);
  expect(ranks.map(({ to }) => to)).toEqual(rank_inference.bonferroni_deterministic.result.U);
  for (const [at, { from, to }] of rankIntervals(scores, covariance, {
    chance: chanceFrom(1).next,
  }).entries()) {
    expect(from).toBeGreaterThanOrEqual((ranks[at]?.from ?? NaN) - 1);
    expect(to).toBeLessThanOrEqual((ranks[at]?.to ?? NaN) + 1);
  }
});

test('places of counts are exactly those of csranks_multinom', () => {
  const { counts, simul_holm, marg_holm } = rank_inference.multinomial_counts.result;
  for (const [expected, simultaneous] of [
    [simul_holm, true],
    [marg_holm, false],
  ] as const) {
    const ranks = rankCounts(counts, { simultaneous });
    expect(ranks.map(({ from }) => from)).toEqual(expected.L);
    expect(ranks.map(({ rank }) => rank)).toEqual(expected.rank);
    expect(ranks.map(({ to }) => to)).toEqual(expected.U);
  }
});
