import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { attemptOf, gate, neighbours, succeed } from './quarter.ts';

/** Somebody withdraws: a figure that moved would tell what they had said. */

const FIRST = neighbours(130, 61);
const first = attemptOf({ responses: FIRST });

test('whoever withdraws, and up to nine at once, nothing that is published changes', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat({ max: 129 }), { minLength: 1, maxLength: 9 }), (withdrawn) => {
      const responses = FIRST.filter((_, at) => !withdrawn.includes(at));
      const later = attemptOf({ responses, before: first.after, day: '2026-04-01' });
      expect(later.snapshot.questions).toEqual(first.snapshot.questions);
      expect(later.snapshot.responses).toBe(first.snapshot.responses);
      expect(later.after.rows).toEqual(first.after.rows);
    }),
    { numRuns: 25 },
  );
});

test('a group that a withdrawal makes the same as another does not appear by it', () => {
  // All who stay say the same of two definitions, so that nothing keeps the second hidden any more.
  const same = FIRST.filter(({ answers }) => answers['came'] === answers['born']);
  const later = attemptOf({ responses: same, before: first.after, day: '2026-04-01' });
  expect(later.snapshot.questions).toEqual(first.snapshot.questions);
  expect(gate(later)).toEqual([]);
});

test('what was withdrawn is out of the figures with the next batch', () => {
  const batch = neighbours(60, 62);
  const stayed = attemptOf({ responses: [...FIRST, ...batch], before: first.after, day: '2026-04-01' });
  const left = attemptOf({
    responses: [...FIRST.slice(40), ...batch],
    before: first.after,
    day: '2026-04-01',
  });
  expect(gate(left)).toEqual([]);
  expect(left.snapshot.responses).toBeLessThan(stayed.snapshot.responses);
});

test('figures that follow a withdrawal at once are refused', () => {
  const rules = { newAnswers: 0, otherSources: 0 };
  expect(succeed({ responses: FIRST.slice(1), before: first.after, day: '2026-04-01', rules })).toContain(
    'withdrawal',
  );
});
