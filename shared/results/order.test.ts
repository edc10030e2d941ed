import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { orderByShare } from './order.ts';
import type { Count } from './snapshot.ts';

const question = (base: Count, counts: readonly Count[]) => ({
  options: counts.map((_, index) => ({ code: `o${index}`, label: { en: `Option ${index}` } })),
  all: { code: 'all', label: {}, base, counts: [...counts] },
});
const codes = (base: Count, counts: readonly Count[]) =>
  orderByShare(question(base, counts)).map(({ option }) => option.code);

describe('the order of answers', () => {
  test('goes from the largest share down, the hidden ones last', () => {
    expect(codes(400, [40, null, 200, 120])).toEqual(['o2', 'o3', 'o0', 'o1']);
  });

  test('does not tell apart what is printed alike', () => {
    // 33.2 and 33.4 in 100 both read 33, so the questionnaire's order decides.
    expect(codes(1000, [332, 334])).toEqual(['o0', 'o1']);
  });

  test('gives one place only where no interval overlaps', () => {
    const ordered = orderByShare(question(1000, [600, 300, 290, 50]));
    expect(ordered.map(({ places }) => places)).toEqual([
      { from: 1, to: 1 },
      { from: 2, to: 3 },
      { from: 2, to: 3 },
      { from: 4, to: 4 },
    ]);
  });

  test('sets apart what is no need among needs, however many say it', () => {
    const { options, all } = question(800, [100, 500, 300]);
    const needs = options.map((option, index) => (index === 1 ? option : { ...option, domain: 'welfare' }));
    const ordered = orderByShare({ options: needs, all });
    expect(ordered.map(({ option, apart }) => [option.code, apart])).toEqual([
      ['o2', false],
      ['o0', false],
      ['o1', true],
    ]);
    expect(ordered.map(({ places }) => places?.to)).toEqual([1, 2, undefined]);
  });

  test('gives no places under a base of 30, and none to what is hidden', () => {
    for (const { places } of orderByShare(question(20, [12, 11]))) expect(places).toBeUndefined();
    expect(orderByShare(question(400, [null]))[0]).not.toHaveProperty('places');
  });

  test('lets a hidden answer stand anywhere: it may be what nearly everybody chose', () => {
    const ordered = orderByShare(question(1000, [600, null, 50]));
    expect(ordered.map(({ places }) => places)).toEqual([{ from: 1, to: 2 }, { from: 2, to: 3 }, undefined]);
  });

  test('puts every answer within its own range of places', () => {
    const counts = fc.array(fc.integer({ min: 0, max: 500 }), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(counts, (list) => {
        for (const [at, { places }] of orderByShare(question(500, list)).entries()) {
          expect(places?.from).toBeLessThanOrEqual(at + 1);
          expect(places?.to).toBeGreaterThanOrEqual(at + 1);
        }
      }),
    );
  });
});
