import { expect, test } from 'vitest';
import { publishedRanks } from './published-ranks.ts';
import { rankIntervals } from './rank-intervals.ts';

const of = (base: number, shares: readonly number[]) =>
  publishedRanks(shares.map((share) => ({ share, base, effectiveSize: base }))).map(({ from, to }) => [
    from,
    to,
  ]);

test('what is far apart has one place, what is close shares places', () => {
  expect(of(1000, [0.6, 0.3, 0.29, 0.05])).toEqual([
    [1, 1],
    [2, 3],
    [2, 3],
    [4, 4],
  ]);
});

test('of few answers no order can be given: every place is possible for all', () => {
  expect(of(40, [0.4, 0.35, 0.3])).toEqual([
    [1, 3],
    [1, 3],
    [1, 3],
  ]);
});

test('where the covariance is known, places are no wider than those that draws from it give', () => {
  let state = 7;
  const chance = (): number => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
  const places = { ours: 0, drawn: 0 };
  for (let survey = 0; survey < 20; survey++) {
    const people = [150, 500, 2000][survey % 3] ?? 0;
    const sizes = Array.from({ length: 4 + (survey % 9) }, () => 0.1 + chance());
    const whole = sizes.reduce((sum, size) => sum + size, 0);
    const shares = sizes.map((size) => size / whole);
    const noise = (3 + 25 / 12) / people ** 2;
    const covariance = shares.map((p, i) =>
      shares.map((q, j) => ((i === j ? p : 0) - p * q) / people + (i === j ? noise : 0)),
    );
    for (const [from, to] of of(people, shares)) places.ours += (to ?? NaN) - (from ?? NaN) + 1;
    for (const { from, to } of rankIntervals(shares, covariance, { chance })) places.drawn += to - from + 1;
  }
  expect(places.ours / places.drawn).toBeGreaterThan(0.9);
  expect(places.ours / places.drawn).toBeLessThan(1.05);
});
