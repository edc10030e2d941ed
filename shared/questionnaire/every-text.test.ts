import { expect, test } from 'vitest';
import { NEEDS_SURVEY } from '#shared/starter/needs.ts';
import { PARTICIPATION_SURVEY } from '#shared/starter/participation.ts';
import { everyText } from './every-text.ts';

/** Objects of language tags and texts, wherever they stand. */
function textsIn(value: unknown, path = ''): [path: string, text: object][] {
  if (typeof value !== 'object' || value === null) return [];
  const entries = Object.entries(value);
  if (entries.some(([key, text]) => key === 'nl' && typeof text === 'string')) return [[path, value]];
  return entries.flatMap(([key, each]) => textsIn(each, path === '' ? key : `${path}.${key}`));
}

test.each([NEEDS_SURVEY, PARTICIPATION_SURVEY].map((each) => [each.id, each] as const))(
  '%s: every text in several languages is given to those who translate and check it, short labels too',
  (_, questionnaire) => {
    const given = new Set(everyText(questionnaire).map(({ path }) => path.join('.')));
    const there = textsIn(questionnaire).map(([path]) => path);
    expect(there.length).toBeGreaterThan(100);
    expect(there.some((path) => path.endsWith('shortLabel'))).toBe(true);
    expect(there.filter((path) => !given.has(path))).toEqual([]);
  },
);
