import { describe, expect, test } from 'vitest';
import { isAlmostAll } from '#shared/results/gate/complement-attack.ts';
import { reference } from './reference.ts';
import { attemptOf, figuresOf, gate, neighbours, succeed } from './quarter.ts';

/** Everybody in a group said the same, or all but one, who then knows it of the others. */

describe('a group of which all but at most one said the same', () => {
  const withOthers = (others: number) => [
    ...neighbours(40 - others, 51, { answers: { street: 'square', home: 'bad', needs: ['housing'] } }),
    ...neighbours(others, 52, { answers: { street: 'square', home: 'good', needs: ['work'] } }),
    ...neighbours(80, 53, { answers: { street: 'north' } }),
  ];

  test.each([0, 1])('(%i others) has no figures of what they said', (others) => {
    const attempt = attemptOf({ responses: withOthers(others) });
    // One answer each: the other counts would tell, so none of them is shown.
    expect(figuresOf(attempt, 'home', 'street', 'square')).toMatchObject({
      good: null,
      some: null,
      bad: null,
      none: null,
    });
    expect(figuresOf(attempt, 'home', 'street', 'square').base).not.toBeNull();
    // Several answers: only that one is hidden.
    expect(figuresOf(attempt, 'needs', 'street', 'square')).toMatchObject({ housing: null });
    expect(figuresOf(attempt, 'needs', 'street', 'square')['dutch']).toBe(0);
    expect(gate(attempt)).toEqual([]);
  });

  test('has them when enough said something else', () => {
    const attempt = attemptOf({ responses: withOthers(15) });
    expect(figuresOf(attempt, 'home', 'street', 'square')['bad']).not.toBeNull();
  });

  test('is refused by the gate when they are shown', () => {
    for (const others of [0, 1])
      expect(succeed({ responses: withOthers(others), rules: { complement: -1 } })).toContain('complement');
  });
});

test('nobody in a group said it: that reads "fewer than 5", as one or two would', () => {
  const published = [0, 1, 2].map(
    (people) =>
      figuresOf(
        attemptOf({
          responses: [
            ...neighbours(people, 54, { answers: { street: 'square', home: 'none' } }),
            ...neighbours(40, 55, { answers: { street: 'square', home: 'good' } }),
            ...neighbours(40, 56, { answers: { street: 'square', home: 'some' } }),
          ],
        }),
        'home',
        'street',
        'square',
      )['none'],
  );
  expect(published[0]).toBe(0);
  for (const count of published) expect([0, 5]).toContain(count);
});

test('the group of the Handbook of which all work full time is found, and the one where a single person does not', () => {
  const { table } = (reference['handbook_risk_tables'] as { group_attribute: { table: [number, number][] } })
    .group_attribute;
  const found = table.map(([fullTime, partTime]) => isAlmostAll(fullTime, fullTime + partTime));
  expect(found).toEqual([true, true, false]);
});
