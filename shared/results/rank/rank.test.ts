import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bonferroniRanks } from './bonferroni-ranks.ts';
import { drawNormal } from './draw-normal.ts';
import { noOrder, type Rank } from './rank.ts';
import { rankCounts } from './rank-counts.ts';
import { rankIntervals } from './rank-intervals.ts';

/** A repeatable source of chance (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Shares of answers of which each of `people` chose one: they add up to 1, so their covariance is singular. */
const multinomial = (counts: readonly number[]) => {
  const people = counts.reduce((a, b) => a + b, 0);
  const shares = counts.map((count) => count / people);
  return {
    shares,
    covariance: shares.map((p, i) => shares.map((q, j) => ((i === j ? p : 0) - p * q) / people)),
  };
};

const lists = fc.array(fc.integer({ min: 1, max: 300 }), { minLength: 2, maxLength: 8 });
const methods: readonly ((counts: readonly number[]) => Rank[])[] = [
  (counts) => rankCounts(counts),
  (counts) => bonferroniRanks(multinomial(counts).shares, multinomial(counts).covariance),
  (counts) => {
    const { shares, covariance } = multinomial(counts);
    return rankIntervals(shares, covariance, { chance: seeded(5), draws: 200 });
  },
];

test('every place lies in its range, and every range among the places that there are', () => {
  fc.assert(
    fc.property(lists, fc.constantFrom(...methods), (counts, method) => {
      for (const { rank, from, to } of method(counts)) {
        expect(from).toBeGreaterThanOrEqual(1);
        expect(from).toBeLessThanOrEqual(rank);
        expect(rank).toBeLessThanOrEqual(to);
        expect(to).toBeLessThanOrEqual(counts.length);
      }
    }),
  );
});

test('answers listed the other way round have the same places', () => {
  fc.assert(
    fc.property(lists, (counts) => {
      for (const method of methods.slice(0, 2))
        expect(method(counts.toReversed())).toEqual(method(counts).toReversed());
    }),
  );
});

test('the same seed gives the same places', () => {
  const { shares, covariance } = multinomial([120, 95, 90, 60]);
  const ranks = () => rankIntervals(shares, covariance, { chance: seeded(9) });
  expect(ranks()).toEqual(ranks());
});

test('what is far apart is in order, what is alike has none', () => {
  for (const method of methods) {
    expect(method([2000, 1000, 400]).map(({ from, to }) => [from, to])).toEqual([
      [1, 1],
      [2, 2],
      [3, 3],
    ]);
    expect(noOrder(method([2000, 1000, 400]))).toBe(false);
    expect(noOrder(method([50, 49, 51]))).toBe(true);
  }
});

test('draws have the covariance that they are asked for, also when one follows from the others', () => {
  const { covariance } = multinomial([30, 50, 20]);
  const draws = 40_000;
  const list = drawNormal(covariance, draws, seeded(3));
  for (let i = 0; i < 3; i++)
    for (let j = 0; j < 3; j++) {
      let sum = 0;
      for (let draw = 0; draw < draws; draw++)
        sum += (list[3 * draw + i] ?? NaN) * (list[3 * draw + j] ?? NaN);
      expect(sum / draws / (covariance[0]?.[0] ?? NaN)).toBeCloseTo(
        (covariance[i]?.[j] ?? NaN) / (covariance[0]?.[0] ?? NaN),
        1,
      );
    }
  for (let draw = 0; draw < 50; draw++)
    expect(Math.abs([0, 1, 2].reduce((sum, at) => sum + (list[3 * draw + at] ?? NaN), 0))).toBeLessThan(1e-6);
});

test('the places hold as often as they claim', () => {
  // Of 200 surveys of 400 people each, whose true order is known.
  const truth = [0.3, 0.26, 0.24, 0.12, 0.08];
  const chance = seeded(11);
  let right = 0;
  for (let survey = 0; survey < 200; survey++) {
    const counts = truth.map(() => 0);
    for (let person = 0; person < 400; person++) {
      let left = chance();
      const choice = truth.findIndex((share) => (left -= share) < 0);
      counts[choice === -1 ? 4 : choice] = (counts[choice === -1 ? 4 : choice] ?? 0) + 1;
    }
    const { shares, covariance } = multinomial(counts);
    const ranks = rankIntervals(shares, covariance, { chance, draws: 300 });
    if (ranks.every(({ from, to }, at) => from <= at + 1 && at + 1 <= to)) right += 1;
  }
  expect(right).toBeGreaterThanOrEqual(182);
});
