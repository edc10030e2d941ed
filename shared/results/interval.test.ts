import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { differenceInterval, wilsonInterval } from './interval.ts';

describe('the interval of a share', () => {
  // R 4.2.2, prop.test(x, n, correct = FALSE); the cases are those of Newcombe (1998).
  test.each([
    [81, 263, 0.255288519878274, 0.3662095769828],
    [15, 148, 0.0623863995307363, 0.160487241723308],
    [0, 20, 0, 0.161125158052819],
    [1, 29, 0.00611321429276266, 0.171755218793203],
  ])('of %i in %i is what R gives', (count, base, low, high) => {
    const interval = wilsonInterval(count, base);
    expect(interval?.low).toBeCloseTo(low, 8);
    expect(interval?.high).toBeCloseTo(high, 8);
  });

  test('of nobody does not exist', () => {
    expect(wilsonInterval(0, 0)).toBeUndefined();
    expect(wilsonInterval(3, 2)).toBeUndefined();
    expect(wilsonInterval(-1, 2)).toBeUndefined();
  });

  const part = fc
    .integer({ min: 1, max: 5000 })
    .chain((base) => fc.record({ base: fc.constant(base), count: fc.integer({ min: 0, max: base }) }));

  test('holds the share, stays within none and all, and mirrors', () => {
    fc.assert(
      fc.property(part, ({ count, base }) => {
        const interval = wilsonInterval(count, base);
        const mirror = wilsonInterval(base - count, base);
        if (!interval || !mirror) throw new Error('a base that is not empty has an interval');
        expect(interval.low).toBeGreaterThanOrEqual(0);
        expect(interval.high).toBeLessThanOrEqual(1);
        expect(interval.low).toBeLessThanOrEqual(count / base);
        expect(interval.high).toBeGreaterThanOrEqual(count / base);
        expect(1 - mirror.high).toBeCloseTo(interval.low, 10);
      }),
    );
  });

  test('of a difference turns round when the groups do', () => {
    fc.assert(
      fc.property(part, part, (first, second) => {
        const there = differenceInterval(first, second);
        const back = differenceInterval(second, first);
        if (!there || !back) throw new Error('two groups that are not empty have an interval');
        expect(there.low).toBeCloseTo(-back.high, 10);
        expect(there.low).toBeGreaterThanOrEqual(-1.0000001);
        expect(there.high).toBeLessThanOrEqual(1.0000001);
      }),
    );
  });
});

describe('the interval of a difference', () => {
  // R 4.2.2: the limits of prop.test joined by Newcombe's method 10.
  test.each([
    [56, 70, 48, 80, 0.0524314724023649, 0.333872654036906],
    [9, 10, 3, 10, 0.170522723934503, 0.809017973535488],
    [6, 7, 2, 7, 0.0582279274823123, 0.806249637524228],
    [5, 56, 0, 29, -0.0381371479035369, 0.192560013855112],
    [0, 10, 0, 20, -0.161125158052819, 0.277532799862889],
    [10, 10, 0, 20, 0.679086037141915, 1],
  ])('between %i in %i and %i in %i is what R gives', (x1, n1, x2, n2, low, high) => {
    const interval = differenceInterval({ count: x1, base: n1 }, { count: x2, base: n2 });
    expect(interval?.low).toBeCloseTo(low, 8);
    expect(interval?.high).toBeCloseTo(high, 8);
  });

  test('with an empty group does not exist', () => {
    expect(differenceInterval({ count: 0, base: 0 }, { count: 1, base: 2 })).toBeUndefined();
  });
});
