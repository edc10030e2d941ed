import { describe, expect, test } from 'vitest';
import { CASES } from './cases.ts';
import { hasTest } from './has-test.ts';

describe.each(Object.entries(CASES))('%s', (_, cases) => {
  test.each(cases.map((each) => [each.title, each.shownBy] as const))('%s', (_title, shownBy) => {
    for (const shown of shownBy) expect(hasTest(shown), shown.join(': ')).toBe(true);
  });
});

test('every section has its cases, each once', () => {
  const sizes = Object.fromEntries(Object.entries(CASES).map(([section, cases]) => [section, cases.length]));
  expect(sizes).toEqual({
    Routing: 12,
    Languages: 12,
    Scripts: 5,
    'Living surveys': 5,
    Saving: 8,
    'Results and export': 9,
    'Privacy and access': 6,
  });
  const titles = Object.values(CASES).flatMap((cases) => cases.map(({ title }) => title));
  expect(new Set(titles).size).toBe(titles.length);
});
