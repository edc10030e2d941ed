import fc from 'fast-check';
import { expect, test } from 'vitest';
import { publishedShare } from './published-share.ts';
import { shareInterval } from './share-interval.ts';

const widthOf = (figure: Parameters<typeof publishedShare>[0]): number => {
  const estimate = publishedShare(figure);
  const interval = estimate && shareInterval(estimate);
  if (!interval) throw new Error('a base that is not empty has an interval');
  return interval.high - interval.low;
};

test('a published share is less sure than the answers alone, and less so the more they weigh unequally', () => {
  const counts = fc
    .integer({ min: 6, max: 400 })
    .chain((base) => fc.record({ base: fc.constant(5 * base), count: fc.integer({ min: 1, max: base - 1 }) }))
    .map(({ base, count }) => ({ base, count: 5 * count }));
  fc.assert(
    fc.property(counts, (figure) => {
      const noisy = widthOf(figure);
      expect(noisy).toBeGreaterThan(widthOf({ ...figure, tableVariance: -25 / 12 }));
      expect(widthOf({ ...figure, designEffect: 2 })).toBeGreaterThan(noisy);
    }),
  );
});

test('a count that noise made larger than its base is all of it', () => {
  expect(publishedShare({ count: 55, base: 50 })).toMatchObject({ share: 1, base: 50 });
  expect(publishedShare({ count: 0, base: 0 })).toBeUndefined();
});
