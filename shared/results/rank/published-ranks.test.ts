import { expect, test } from 'vitest';
import { publishedRanks } from './published-ranks.ts';

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
