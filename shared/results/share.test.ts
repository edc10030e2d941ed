import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { shareOf } from './share.ts';

describe('what may be said of a cell', () => {
  test('a hidden cell, a hidden base and an empty base cannot be told apart', () => {
    expect(shareOf(null, 120)).toEqual({ kind: 'hidden' });
    expect(shareOf(null, null)).toEqual({ kind: 'hidden' });
    expect(shareOf(0, 0)).toEqual({ kind: 'hidden' });
  });

  test('of 29 people the counts alone are given, of 30 a share with a warning, of 50 without', () => {
    expect(shareOf(12, 29)).toEqual({ kind: 'counts', count: 12, base: 29 });
    expect(shareOf(12, 30)).toMatchObject({ kind: 'share', careful: true });
    expect(shareOf(12, 49)).toMatchObject({ careful: true });
    expect(shareOf(12, 50)).toMatchObject({ careful: false });
  });

  test('under a base of 100 a share goes by 5 points, from 100 by one', () => {
    expect(shareOf(36, 99)).toMatchObject({ percent: 35, low: 25, high: 50 });
    expect(shareOf(36, 100)).toMatchObject({ percent: 36, low: 26, high: 47 });
    expect(shareOf(294, 840)).toMatchObject({ percent: 35, low: 31, high: 39 });
  });

  test('the share lies in its interval and both within 0 and 100', () => {
    const part = fc
      .integer({ min: 30, max: 3000 })
      .chain((base) => fc.record({ base: fc.constant(base), count: fc.integer({ min: 0, max: base }) }));
    fc.assert(
      fc.property(part, ({ count, base }) => {
        const share = shareOf(count, base);
        if (share.kind !== 'share') throw new Error('from 30 people there is a share');
        expect(share.low).toBeGreaterThanOrEqual(0);
        expect(share.high).toBeLessThanOrEqual(100);
        expect(share.low).toBeLessThanOrEqual(share.percent);
        expect(share.high).toBeGreaterThanOrEqual(share.percent);
      }),
    );
  });
});
