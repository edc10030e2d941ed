import { expect, test } from 'vitest';
import { shareOf } from '#shared/results/share.ts';
import { canCompare, clearGap } from './group.ts';

const group = (code: string, count: number, isWeighted: boolean) => ({
  group: {
    code,
    label: { nl: code },
    base: 200,
    counts: [count],
    ...(isWeighted && { weighted: { base: 200, counts: [count], designEffect: 1, effectiveSize: 200 } }),
  },
  share: shareOf(count, 200),
});

test('a group with weighted figures is compared with weighted ones only', () => {
  const [low, high] = [group('low', 20, true), group('high', 180, false)];
  expect(canCompare([low, high])).toBe(false);
  expect(clearGap([low, high])).toBeUndefined();
  const other = group('other', 100, true);
  expect(canCompare([low, high, other])).toBe(true);
  expect(clearGap([low, high, other])).toMatchObject({
    most: { group: { code: 'other' } },
    least: { group: { code: 'low' } },
  });
});
