import { describe, expect, test } from 'vitest';
import { FORTY_POINTS } from './forty-points.ts';
import { hasTest } from './has-test.ts';

test('there are forty points', () => {
  expect(FORTY_POINTS).toHaveLength(40);
  expect(new Set(FORTY_POINTS.map(({ title }) => title)).size).toBe(40);
});

describe.each(FORTY_POINTS.map((point, index) => ({ ...point, number: index + 1 })))(
  'point $number: $title',
  ({ shownBy, open }) => {
    test('is shown by tests that exist, or says what is not shown yet', () => {
      for (const shown of shownBy) expect(hasTest(shown), shown.join(': ')).toBe(true);
      if (shownBy.length === 0) expect(open).toMatch(/\w.*\.$/);
    });
  },
);

test('a test that vanished, or that is skipped, is missed', () => {
  const [file, name] = FORTY_POINTS[0]?.shownBy[0] ?? ['', ''];
  expect(hasTest([file, name])).toBe(true);
  expect(hasTest([file, `${name} twice`])).toBe(false);
  expect(hasTest(['tests/browser/gone.test.ts', name])).toBe(false);
});
