import { describe, expect, test } from 'vitest';
import { chanceFrom } from '#shared/results/gate/chance.ts';
import { newcomerGuess } from '#shared/results/gate/newcomer-guess.ts';
import { NOISE_MODEL } from '#shared/results/gate/successive-attack.ts';
import { calendarOf } from '#shared/results/disclosure/calendar.ts';
import { reference } from './reference.ts';
import { attemptOf, figuresOf, gate, neighbours, succeed } from './quarter.ts';

/** Two snapshots compared, to read the answer of one newcomer whom the attacker knows. */

const FIRST = neighbours(120, 11);
const before = attemptOf({ responses: FIRST }).after;
/** Everything that is published of the quarter, to the byte. */
const bytes = (attempt: ReturnType<typeof attemptOf>): string =>
  JSON.stringify([attempt.snapshot.questions, attempt.snapshot.responses]);

describe('one to nine new answers', () => {
  test.each([1, 2, 5, 9])('%i: nothing that is published changes, to the byte', (count) => {
    const later = attemptOf({
      responses: [...FIRST, ...neighbours(count, 12)],
      before,
      day: '2026-04-01',
    });
    expect(bytes(later)).toBe(bytes(attemptOf({ responses: FIRST })));
    expect(gate(later)).toEqual([]);
  });

  test('in a group: the group stays to the byte, while others that have more change', () => {
    const newcomers = [
      ...neighbours(30, 13, { answers: { street: 'north' } }),
      ...neighbours(9, 14, { answers: { street: 'south' } }),
    ];
    const later = attemptOf({ responses: [...FIRST, ...newcomers], before, day: '2026-04-01' });
    const row = (attempt: ReturnType<typeof attemptOf>, street: string) =>
      figuresOf(attempt, 'needs', 'street', street);
    const earlier = attemptOf({ responses: FIRST });
    expect(row(later, 'south')).toEqual(row(earlier, 'south'));
    expect(row(later, 'north')).not.toEqual(row(earlier, 'north'));
    expect(row(later, 'north').since).toBe('2026-04-01');
    expect(gate(later)).toEqual([]);
  });

  test('are refused by the gate when the figures moved for them', () => {
    const responses = [...FIRST, ...neighbours(6, 15)];
    expect(
      succeed({ responses, before, day: '2026-04-01', rules: { newAnswers: 1, otherSources: 0 } }),
    ).toContain('successive');
  });
});

describe('the best guess of a newcomer’s answer', () => {
  const { categories, n0 } = (
    reference['attacker_simulation'] as { result: { categories: number[]; n0: number } }
  ).result;
  const guess = (newcomers: number) =>
    newcomerGuess({
      ...NOISE_MODEL,
      counts: categories.map((share) => Math.round(share * n0)),
      newcomers,
      trials: 10_000,
      random: chanceFrom(newcomers),
    });

  test('succeeds with a single newcomer more often than the reference attacker, which is why figures wait for ten', () => {
    // 0.543 in the reference: this attacker knows that a cell without a newcomer keeps its number.
    expect(guess(1).accuracy).toBeGreaterThan(0.53);
    expect(guess(1).accuracy).toBeLessThan(0.62);
  });

  test('is hardly better than guessing from ten on, as in the reference', () => {
    const { accuracy, guessing } = guess(10);
    expect(guessing).toBeCloseTo(0.26, 1);
    // 0.280 in the reference.
    expect(Math.abs(accuracy - 0.28)).toBeLessThan(0.02);
    expect(accuracy - guessing).toBeLessThan(0.05);
    expect(guess(50).accuracy - guess(50).guessing).toBeLessThan(0.02);
  });

  test('is held under five points by the chance that the newcomer waits, also for yes or no', () => {
    for (const counts of [
      [30, 30],
      [5, 5],
      [100, 100, 100],
      [2, 2, 2, 2, 2],
    ])
      for (const newcomers of [10, 15]) {
        const { accuracy, guessing } = newcomerGuess({
          ...NOISE_MODEL,
          counts,
          newcomers,
          trials: 10_000,
          random: chanceFrom(newcomers),
        });
        expect((accuracy - guessing) / 2).toBeLessThan(0.05);
      }
  });

  test('is played on a real publication, which holds', () => {
    const responses = [...FIRST, ...neighbours(40, 16)];
    const calendar = calendarOf('real');
    expect(succeed({ responses, before, calendar, last: '2026-03-01', day: '2026-04-01' })).toEqual([]);
  });
});
