import { expect, test } from 'vitest';
import { publishedCount } from '#shared/results/disclosure/publish-count.ts';
import { attemptOf, figuresOf, gate, neighbours, succeed } from './quarter.ts';

/** The same people published as different numbers: the average of many comes close to the truth. */

/** Two definitions of one group: every figure of the one is a figure of the other. */
const SAME = [
  ...neighbours(70, 41, { answers: { came: 'yes', born: 'yes' } }),
  ...neighbours(70, 42, { answers: { came: 'no', born: 'no' } }),
];

test('the same people are the same number wherever they are counted', () => {
  const attempt = attemptOf({ responses: SAME });
  for (const question of ['needs', 'home', 'gap_home'])
    for (const code of ['yes', 'no'])
      expect(figuresOf(attempt, question, 'came', code)).toEqual(figuresOf(attempt, question, 'born', code));
  expect(gate(attempt)).toEqual([]);
});

test('noise that is drawn anew for each figure is refused', () => {
  let salt = 0;
  const fresh = (count: number, key: number): number => {
    salt = (salt + 0x9e3779b9) % 2 ** 32;
    return publishedCount(count, key + salt);
  };
  expect(succeed({ responses: SAME, rules: { publishedCount: fresh } })).toContain('averaging');
});

test('noise under another secret than that of the snapshot before is refused', () => {
  const before = attemptOf({ responses: SAME }).after;
  const responses = [...SAME, ...neighbours(40, 43)];
  expect(succeed({ responses, before, day: '2026-04-01' })).toEqual([]);
  expect(succeed({ responses, before, day: '2026-04-01', secretMark: 'another' })).toContain('averaging');
});

test('publishing the same answers again, in any order, gives the same numbers', () => {
  const [once, again] = [SAME, SAME.toReversed()].map((responses) => attemptOf({ responses }).snapshot);
  expect(again).toEqual(once);
});
