import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { varianceOf } from './covariance.ts';
import { createDesign, type DesignColumns } from './design.ts';
import { degreesOfFreedomOf } from './domain.ts';
import { kish, kishOf } from './kish.ts';
import { residualsOf } from './residuals.ts';

const designOf = (columns: DesignColumns) => {
  const outcome = createDesign(columns);
  if (outcome.kind === 'refused') throw new Error(outcome.problem.code);
  return outcome.design;
};

describe('the design of a sample', () => {
  test('counts units and strata, and one name in two strata as two clusters', () => {
    const strata = ['a', 'a', 'a', 'b', 'b', 'b'];
    const design = designOf({
      size: 6,
      strata,
      clusters: [1, 1, 2, 1, 2, 3],
      population: [9, 9, 9, 3, 3, 3],
    });
    expect(design.strata).toEqual([
      { units: 2, left: 1 - 2 / 9 },
      { units: 3, left: 0 },
    ]);
    expect(design.degreesOfFreedom).toBe(3);
    expect(degreesOfFreedomOf(design, [0, 0, 0, 1, 1, 0])).toBe(1);
  });

  test('is refused where it does not show how units differ, or where more were drawn than there are', () => {
    expect(createDesign({ size: 3, strata: ['a', 'a', 'b'] })).toEqual({
      kind: 'refused',
      problem: { code: 'lonely-unit', stratum: 'b' },
    });
    expect(createDesign({ size: 2, population: [1, 1] })).toMatchObject({
      problem: { code: 'population-too-small', units: 2, population: 1 },
    });
    expect(createDesign({ size: 2, population: [NaN, NaN] }).kind).toBe('refused');
    expect(createDesign({ size: 3, population: [5, 5, 6] })).toMatchObject({
      problem: { code: 'population-varies', row: 2 },
    });
  });

  test('allows one unit of a stratum in which everybody was drawn', () => {
    const design = designOf({ size: 3, strata: ['a', 'a', 'b'], population: [9, 9, 1] });
    expect(varianceOf(Float64Array.of(1, 1, 100), design)).toBe(0);
  });
});

describe('a variance', () => {
  const scores = fc.array(fc.double({ min: -100, max: 100, noNaN: true }), { minLength: 4, maxLength: 40 });

  test('is never negative and does not depend on the order of the responses', () => {
    const cases = scores.chain((list) =>
      fc.record({
        list: fc.constant(list),
        order: fc.shuffledSubarray([...list.keys()], { minLength: list.length }),
      }),
    );
    fc.assert(
      fc.property(cases, ({ list, order }) => {
        const strata = list.map((_, at) => at % 2);
        const there = varianceOf(Float64Array.from(list), designOf({ size: list.length, strata }));
        const back = varianceOf(
          Float64Array.from(order, (at) => list[at] ?? NaN),
          designOf({ size: list.length, strata: order.map((at) => strata[at] ?? 0) }),
        );
        expect(there).toBeGreaterThanOrEqual(0);
        expect(Math.abs(back - there)).toBeLessThanOrEqual(1e-9 * (1 + there));
      }),
    );
  });

  test('is less by the part of a finite population that was drawn', () => {
    fc.assert(
      fc.property(scores, (list) => {
        const size = list.length;
        const all = varianceOf(Float64Array.from(list), designOf({ size }));
        const half = varianceOf(
          Float64Array.from(list),
          designOf({ size, population: list.map(() => 2 * size) }),
        );
        expect(half).toBeCloseTo(all / 2, 6);
      }),
    );
  });
});

test('residuals add up to nothing in every class, and of what a margin explains nothing is left', () => {
  const cases = fc.array(
    fc.record({
      row: fc.integer({ min: 1, max: 3 }),
      column: fc.integer({ min: 0, max: 2 }),
      weight: fc.double({ min: 0.5, max: 5, noNaN: true }),
      score: fc.double({ min: -10, max: 10, noNaN: true }),
    }),
    { minLength: 5, maxLength: 60 },
  );
  fc.assert(
    fc.property(cases, (people) => {
      const weights = Float64Array.from(people, ({ weight }) => weight);
      const margins = [
        { classes: ['a', 'b', 'c'], codes: Uint8Array.from(people, ({ row }) => row) },
        { classes: ['x', 'y'], codes: Uint8Array.from(people, ({ column }) => column) },
      ];
      const residuals = residualsOf(
        Float64Array.from(people, ({ weight, score }) => weight * score),
        weights,
        margins,
      );
      for (const { codes } of margins)
        for (const code of new Set(codes)) {
          const left = people.reduce(
            (sum, { weight }, at) => (codes[at] === code ? sum + (residuals[at] ?? NaN) / weight : sum),
            0,
          );
          expect(Math.abs(left)).toBeLessThan(1e-6);
        }
      const explained = residualsOf(
        Float64Array.from(people, ({ weight, row, column }) => weight * (3 * row - column)),
        weights,
        margins,
      );
      for (const residual of explained) expect(Math.abs(residual)).toBeLessThan(1e-6);
    }),
  );
});

test('equal weights cost nothing, others do, and nobody has no effective size', () => {
  expect(kish(new Float64Array(40).fill(2.5))).toEqual({ designEffect: 1, effectiveSize: 40 });
  expect(kish(Float64Array.of(1, 3)).designEffect).toBeCloseTo(1.25, 12);
  expect(kishOf(0, 0, 0)).toEqual({ designEffect: NaN, effectiveSize: 0 });
  const weights = fc.array(fc.double({ min: 0.01, max: 100, noNaN: true }), { minLength: 1 });
  fc.assert(
    fc.property(weights, (list) => {
      const { designEffect, effectiveSize } = kish(Float64Array.from(list));
      expect(designEffect).toBeGreaterThanOrEqual(1 - 1e-12);
      expect(effectiveSize).toBeLessThanOrEqual(list.length + 1e-9);
    }),
  );
});
