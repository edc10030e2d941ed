import { describe, expect, test } from 'vitest';
import { FORTY_POINTS } from './forty-points.ts';
import { files, read } from './repository.ts';

const tree = new Set(files());

/** Whether a file has a test of this name that runs. */
function hasTest(file: string, name: string): boolean {
  if (!tree.has(file)) return false;
  const text = read(file);
  const places = ["'", '"', '`'].map((mark) => text.indexOf(`${mark}${name}${mark}`));
  const at = places.find((place) => place !== -1);
  if (at === undefined) return false;
  // The call stands before its name, perhaps with a table of cases in between.
  const calls = [...text.slice(0, at).matchAll(/\b(?:test|it)(?:\.(\w+))?\(/g)];
  return !['skip', 'todo', 'fails'].includes(calls.at(-1)?.[1] ?? '');
}

test('there are forty points', () => {
  expect(FORTY_POINTS).toHaveLength(40);
  expect(new Set(FORTY_POINTS.map(({ title }) => title)).size).toBe(40);
});

describe.each(FORTY_POINTS.map((point, index) => ({ ...point, number: index + 1 })))(
  'point $number: $title',
  ({ shownBy, open }) => {
    test('is shown by tests that exist, or says what is not shown yet', () => {
      for (const [file, name] of shownBy) expect(hasTest(file, name), `${file}: ${name}`).toBe(true);
      if (shownBy.length === 0) expect(open).toMatch(/\w.*\.$/);
    });
  },
);

test('a test that vanished, or that is skipped, is missed', () => {
  const [file, name] = FORTY_POINTS[0]?.shownBy[0] ?? ['', ''];
  expect(hasTest(file, name)).toBe(true);
  expect(hasTest(file, `${name} twice`)).toBe(false);
  expect(hasTest('tests/browser/gone.test.ts', name)).toBe(false);
});
