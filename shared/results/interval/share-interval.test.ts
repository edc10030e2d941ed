import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { wilsonInterval } from '../interval.ts';
import { beta } from './beta.ts';
import { logit } from './logit.ts';
import { mover } from './mover.ts';
import { publicationNoise } from './publication-noise.ts';
import type { ShareEstimate } from './share-estimate.ts';
import { shareInterval } from './share-interval.ts';
import { wilson } from './wilson.ts';

/** A share of `base` people whose weights and clusters make the variance `effect` times as large. */
const estimate = (share: number, base: number, effect = 1, degreesOfFreedom = base - 1): ShareEstimate => ({
  share,
  standardError: Math.sqrt((effect * share * (1 - share)) / base),
  base,
  effectiveBase: base / effect,
  degreesOfFreedom,
});

const estimates = fc
  .record({
    base: fc.integer({ min: 3, max: 5000 }),
    part: fc.double({ min: 0, max: 1, noNaN: true }),
    effect: fc.double({ min: 0.5, max: 6, noNaN: true }),
    degrees: fc.integer({ min: 2, max: 500 }),
  })
  .map(({ base, part, effect, degrees }) =>
    // There are never more degrees of freedom than people less one.
    estimate(Math.round(part * base) / base, base, effect, Math.min(degrees, base - 1)),
  );

const METHODS = { wilson, beta, logit, shareInterval } as const;

describe.each(Object.entries(METHODS))('the interval %s of a share', (_name, method) => {
  test('holds the share and stays within none and all', () => {
    fc.assert(
      fc.property(estimates, (one) => {
        const interval = method(one);
        if (!interval) return;
        expect(interval.low).toBeGreaterThanOrEqual(0);
        expect(interval.high).toBeLessThanOrEqual(1);
        expect(interval.low).toBeLessThanOrEqual(one.share);
        expect(interval.high).toBeGreaterThanOrEqual(one.share);
      }),
    );
  });

  test('is wider with more confidence', () => {
    fc.assert(
      fc.property(estimates, (one) => {
        const [narrow, wide] = [method(one, 0.9), method(one, 0.99)];
        if (!narrow || !wide) return;
        expect(wide.low).toBeLessThanOrEqual(narrow.low + 1e-12);
        expect(wide.high).toBeGreaterThanOrEqual(narrow.high - 1e-12);
      }),
    );
  });

  test('goes up with the share', () => {
    fc.assert(
      fc.property(fc.integer({ min: 10, max: 500 }), fc.integer({ min: 1, max: 498 }), (base, at) => {
        const count = 1 + (at % (base - 2));
        const [lower, higher] = [
          method(estimate(count / base, base)),
          method(estimate((count + 1) / base, base)),
        ];
        if (!lower || !higher) return;
        expect(higher.low).toBeGreaterThanOrEqual(lower.low - 1e-9);
        expect(higher.high).toBeGreaterThanOrEqual(lower.high - 1e-9);
      }),
    );
  });

  test('mirrors when those who did not are counted instead', () => {
    fc.assert(
      fc.property(estimates, (one) => {
        const interval = method(one);
        const mirror = method({ ...one, share: 1 - one.share });
        expect(mirror === undefined).toBe(interval === undefined);
        if (!interval || !mirror) return;
        expect(1 - mirror.high).toBeCloseTo(interval.low, 9);
        expect(1 - mirror.low).toBeCloseTo(interval.high, 9);
      }),
    );
  });
});

test('of a simple sample Wilson is the interval that the pages print', () => {
  for (const [count, base] of [
    [12, 40],
    [1, 29],
    [300, 1000],
  ] as const) {
    const printed = wilsonInterval(count, base);
    const here = wilson(estimate(count / base, base, 1, Infinity));
    expect(here?.low).toBeCloseTo(printed?.low ?? NaN, 10);
    expect(here?.high).toBeCloseTo(printed?.high ?? NaN, 10);
  }
});

test('at 0 and at 1 Korn and Graubard is shown, with the effective size in place of the base', () => {
  const none = shareInterval(estimate(0, 100, 2));
  expect(none).toMatchObject({ method: 'beta', low: 0 });
  // Three in fifty, as the rule of three has it: nobody among so many leaves room for about 3.6 in 50.
  expect(none?.high).toBeCloseTo(1 - 0.025 ** (1 / 50), 6);
  expect(shareInterval(estimate(1, 100))).toMatchObject({ method: 'beta', high: 1 });
  expect(logit(estimate(0, 100))).toBeUndefined();
});

test('without anybody, or without a degree of freedom, there is no interval', () => {
  const nobody = { share: NaN, standardError: NaN, base: 0, effectiveBase: 0, degreesOfFreedom: 0 };
  for (const method of Object.values(METHODS)) {
    expect(method(nobody)).toBeUndefined();
    expect(method(estimate(0.5, 10, 1, 0))).toBeUndefined();
  }
});

describe('the interval of a gap', () => {
  const between = estimates.map((one) => {
    const interval = shareInterval(one);
    if (!interval) throw new Error('these shares have intervals');
    return { share: one.share, low: interval.low, high: interval.high };
  });
  const correlation = fc.double({ min: -0.9, max: 0.9, noNaN: true });

  test('holds the gap, stays within -1 and 1, and turns round with the groups', () => {
    fc.assert(
      fc.property(between, between, correlation, (first, second, r) => {
        const there = mover(first, second, r);
        const back = mover(second, first, r);
        const gap = first.share - second.share;
        expect(there.low).toBeGreaterThanOrEqual(-1);
        expect(there.high).toBeLessThanOrEqual(1);
        expect(there.low).toBeLessThanOrEqual(gap + 1e-12);
        expect(there.high).toBeGreaterThanOrEqual(gap - 1e-12);
        expect(there.low).toBeCloseTo(-back.high, 10);
      }),
    );
  });

  test('is narrower when the two go up and down together', () => {
    fc.assert(
      fc.property(between, between, (first, second) => {
        const apart = mover(first, second, -0.5);
        const together = mover(first, second, 0.5);
        expect(together.high - together.low).toBeLessThanOrEqual(apart.high - apart.low + 1e-12);
      }),
    );
  });
});

test('the noise of publication widens a small base much and a large one hardly', () => {
  expect(publicationNoise(50)).toBeCloseTo((3 + 25 / 12) / 2500, 12);
  expect(publicationNoise(5000) / publicationNoise(50)).toBeCloseTo(1e-4, 12);
});
