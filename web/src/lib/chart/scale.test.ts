import fc from 'fast-check';
import { expect, test } from 'vitest';
import { positionOn, shareScale } from './scale.ts';

test.each([
  [0, 20, [0, 10, 20]],
  [24, 30, [0, 10, 20, 30]],
  [38, 40, [0, 20, 40]],
  [55, 60, [0, 20, 40, 60]],
  [73, 80, [0, 20, 40, 60, 80]],
  [81, 100, [0, 25, 50, 75, 100]],
  [100, 100, [0, 25, 50, 75, 100]],
])('a scale for shares up to %i ends at %i', (highest, maximum, ticks) => {
  expect(shareScale(highest)).toEqual({ maximum, ticks });
});

test('whatever the shares, all of them and every label lie on the scale', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 100 }), (highest) => {
      const scale = shareScale(highest);
      expect(scale.maximum).toBeGreaterThanOrEqual(highest);
      expect(scale.ticks.at(0)).toBe(0);
      expect(scale.ticks.at(-1)).toBe(scale.maximum);
      expect(scale.ticks.length).toBeLessThanOrEqual(5);
    }),
  );
});

test('the scale runs in reading direction', () => {
  const scale = shareScale(40);
  expect(positionOn(scale, 10, 'ltr')).toBe(25);
  expect(positionOn(scale, 10, 'rtl')).toBe(75);
  expect(positionOn(scale, 0, 'rtl')).toBe(100);
  expect(positionOn(scale, 90, 'ltr')).toBe(100);
});
