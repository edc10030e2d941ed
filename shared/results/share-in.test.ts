import fc from 'fast-check';
import { expect, test } from 'vitest';
import { orderByShare } from './order.ts';
import { shareOf } from './share.ts';
import { hasOwnBase, shareIn } from './share-in.ts';

const group = { base: 800, counts: [150, 200], bases: [500, 800] };

test('the share of an answer that waits for a consent is of those to whom it was offered', () => {
  expect(shareIn(group, 0)).toMatchObject({ count: 150, base: 500, percent: 30 });
  expect(shareIn(group, 1)).toMatchObject({ count: 200, base: 800, percent: 25 });
  expect([hasOwnBase(group, 0), hasOwnBase(group, 1)]).toEqual([true, false]);
});

test('answers stand in the order of those shares', () => {
  const options = ['health', 'housing'].map((code) => ({ code, label: { en: code } }));
  const ordered = orderByShare({ options, all: { code: 'all', label: {}, ...group } });
  expect(ordered.map(({ option, share }) => [option.code, share.kind === 'share' && share.percent])).toEqual([
    ['health', 30],
    ['housing', 25],
  ]);
});

test('where nothing waits, a share is of the base of the question, and a hidden own base hides the share', () => {
  fc.assert(
    fc.property(fc.nat({ max: 500 }), fc.integer({ min: 500, max: 900 }), (count, base) => {
      expect(shareIn({ base, counts: [count] }, 0)).toEqual(shareOf(count, base));
      expect(shareIn({ base, counts: [count], bases: [null] }, 0)).toEqual({ kind: 'hidden' });
    }),
  );
});
