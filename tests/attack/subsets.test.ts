import { describe, expect, test } from 'vitest';
import { reference } from './reference.ts';
import { attemptOf, figuresOf, gate, neighbours, succeed } from './quarter.ts';

/** Two groups subtracted that differ by a few people: the difference speaks of those few. */

describe('two groups that differ by one to nine people', () => {
  /** All who came from elsewhere were born there, but for some. */
  const withExceptions = (exceptions: number) => [
    ...neighbours(60, 21, { answers: { came: 'yes', born: 'yes' } }),
    ...neighbours(60, 22, { answers: { came: 'no', born: 'no' } }),
    ...neighbours(exceptions, 23, { answers: { came: 'yes', born: 'no' } }),
  ];
  const bases = (exceptions: number) => {
    const attempt = attemptOf({ responses: withExceptions(exceptions) });
    expect(gate(attempt)).toEqual([]);
    return ['came', 'born'].map((definition) => figuresOf(attempt, 'home', definition, 'yes').base !== null);
  };

  test('are never shown both; the later definition gives way', () => {
    for (const exceptions of [1, 4, 9]) expect(bases(exceptions)).toEqual([true, false]);
  });

  test('are shown both when they are the same people, or differ by ten', () => {
    for (const exceptions of [0, 10]) expect(bases(exceptions)).toEqual([true, true]);
  });

  test('are refused by the gate when both are shown', () => {
    expect(succeed({ responses: withExceptions(4), rules: { apart: 0 } })).toContain('subsets');
  });
});

test('a group of fewer than ten is shown nowhere, and refused by the gate when it is', () => {
  const responses = [
    ...neighbours(60, 24, { answers: { street: 'north' } }),
    ...neighbours(9, 25, { answers: { street: 'alley' } }),
  ];
  const attempt = attemptOf({ responses });
  expect(figuresOf(attempt, 'home', 'street', 'alley')).toEqual({
    base: null,
    good: null,
    some: null,
    bad: null,
    none: null,
  });
  expect(succeed({ responses, rules: { threshold: 0, sensitiveThreshold: 0, apart: 0 } })).toContain(
    'subsets',
  );
});

test('an empty group looks like a small one', () => {
  const of = (people: number) =>
    figuresOf(
      attemptOf({
        responses: [
          ...neighbours(60, 24, { answers: { street: 'north' } }),
          ...neighbours(people, 25, { answers: { street: 'alley' } }),
        ],
      }),
      'home',
      'street',
      'alley',
    );
  expect(of(0)).toEqual(of(9));
});

test('a group that everybody but a few is in is not shown beside everybody', () => {
  const responses = [...neighbours(80, 26, { language: 'nl' }), ...neighbours(5, 27, { language: 'fr' })];
  const attempt = attemptOf({ responses });
  expect(figuresOf(attempt, 'home', 'language', 'nl').base).toBeNull();
  expect(figuresOf(attempt, 'home').base).not.toBeNull();
  expect(gate(attempt)).toEqual([]);
  expect(succeed({ responses, rules: { apart: 0 } })).toContain('subsets');
});

test('a few who refused a consent cost the option that waits for it its figures', () => {
  const withRefusals = (refusals: number) => [
    ...neighbours(60, 28, { answers: { agreed: 'yes', needs: ['doctor', 'work'] } }),
    ...neighbours(60, 29, { answers: { agreed: 'yes', needs: ['work'] } }),
    ...neighbours(refusals, 30, { answers: { agreed: 'no', needs: ['work', 'dutch'] } }),
  ];
  for (const [refusals, shown] of [
    [0, true],
    [4, false],
    [30, true],
  ] as const) {
    const attempt = attemptOf({ responses: withRefusals(refusals) });
    expect(figuresOf(attempt, 'needs')['doctor'] !== null).toBe(shown);
    expect(gate(attempt)).toEqual([]);
  }
  expect(succeed({ responses: withRefusals(4), rules: { apart: 0 } })).toContain('subsets');
});

test('a group that waits is not left beside one that moved next to it', () => {
  // Ten more people are in `came`; nine of them in `born`, whose figures would stay.
  const first = [
    ...neighbours(60, 31, { answers: { came: 'yes', born: 'yes' } }),
    ...neighbours(60, 32, { answers: { came: 'no', born: 'no' } }),
    ...neighbours(12, 33, { answers: { came: 'yes', born: 'no' } }),
  ];
  const before = attemptOf({ responses: first }).after;
  const responses = [
    ...first,
    ...neighbours(9, 34, { answers: { came: 'yes', born: 'yes' } }),
    ...neighbours(30, 35, { answers: { came: 'no', born: 'no' } }),
    ...neighbours(6, 36, { answers: { came: 'yes', born: 'no' } }),
  ];
  const attempt = attemptOf({ responses, before, day: '2026-04-01' });
  expect(figuresOf(attempt, 'home', 'born', 'yes').since).toBe('2026-03-01');
  expect(figuresOf(attempt, 'home', 'came', 'yes').since).toBe('2026-03-01');
  expect(gate(attempt)).toEqual([]);
  expect(succeed({ responses, before, day: '2026-04-01', rules: { apart: 0 } })).toContain('subsets');
});

test('the districts of the Handbook, which differ by a few people, are what is looked for', () => {
  const { difference } = (
    reference['handbook_risk_tables'] as { geographic_differencing: { difference: number[][] } }
  ).geographic_differencing;
  const few = difference.map((row) => row.reduce((sum, count) => sum + count, 0));
  expect(few).toEqual([3, 2, 0]);
  // As many neighbours in the one definition and not in the other.
  const found = few.map((exceptions) =>
    succeed({
      responses: [
        ...neighbours(60, 37, { answers: { came: 'yes', born: 'yes' } }),
        ...neighbours(60, 38, { answers: { came: 'no', born: 'no' } }),
        ...neighbours(exceptions, 39, { answers: { came: 'yes', born: 'no' } }),
      ],
      rules: { apart: 0 },
    }).includes('subsets'),
  );
  expect(found).toEqual([true, true, false]);
});

test('a group of ten is shown, whatever the noise makes of it', () => {
  for (let seed = 100; seed < 140; seed += 1) {
    const attempt = attemptOf({
      responses: [
        ...neighbours(60, 40, { answers: { street: 'north' } }),
        ...neighbours(10, seed, { answers: { street: 'square' } }),
      ],
    });
    expect(figuresOf(attempt, 'home', 'street', 'square').base).toBeGreaterThanOrEqual(10);
    expect(gate(attempt)).toEqual([]);
  }
});
