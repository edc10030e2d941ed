import { describe, expect, test } from 'vitest';
import { calendarOf, isIn, nextDay } from '#shared/results/disclosure/calendar.ts';
import { attemptOf, figuresOf, gate, neighbours, succeed } from './quarter.ts';

/** Somebody sends nine answers of their own after one known person answered, and waits for the figures to move. */

const FIRST = neighbours(120, 71);
const first = attemptOf({ responses: FIRST });
const victim = neighbours(1, 72, { answers: { street: 'square', home: 'none' }, channel: 'market' });
const nine = neighbours(9, 73, { answers: { street: 'square', home: 'good' }, channel: 'poster' });
const publication = { responses: [...FIRST, ...victim, ...nine], before: first.after, day: '2026-04-01' };

describe('nine false answers and one true one', () => {
  test('move nothing: nearly all that is new came by one channel', () => {
    const attempt = attemptOf(publication);
    expect(attempt.snapshot.questions).toEqual(first.snapshot.questions);
    expect(gate(attempt)).toEqual([]);
  });

  test('move nothing however many false answers one channel brings', () => {
    const flood = neighbours(200, 74, { answers: { street: 'square', home: 'good' }, channel: 'poster' });
    const attempt = attemptOf({ ...publication, responses: [...publication.responses, ...flood] });
    expect(figuresOf(attempt, 'home', 'street', 'square')).toEqual(
      figuresOf(first, 'home', 'street', 'square'),
    );
  });

  test('move the figures once five others came by other channels', () => {
    const others = neighbours(5, 75, { answers: { street: 'square' }, channel: 'school' });
    const attempt = attemptOf({ ...publication, responses: [...publication.responses, ...others] });
    expect(figuresOf(attempt, 'home', 'street', 'square').since).toBe('2026-04-01');
    expect(gate(attempt)).toEqual([]);
  });

  test('are refused by the gate when the figures moved for them', () => {
    expect(succeed({ ...publication, rules: { otherSources: 0 } })).toContain('falseAnswers');
  });
});

describe('the calendar', () => {
  const calendar = calendarOf('real');
  const batch = {
    responses: [...FIRST, ...neighbours(60, 76)],
    before: first.after,
    calendar,
    last: '2026-03-01',
  };

  test('is once in four weeks, and a snapshot before its day is refused', () => {
    expect(nextDay(calendar, '2026-03-01', '2026-03-02')).toBe('2026-03-29');
    expect(succeed({ ...batch, day: '2026-03-29' })).toEqual([]);
    expect(succeed({ ...batch, day: '2026-03-28' })).toContain('falseAnswers');
  });

  test('lets half of the answers wait for the following snapshot, and all in after that', () => {
    const isInSnapshot = (day: string, waits: boolean, last: string | undefined, today: string) =>
      isIn(calendar, { day, waits }, last, today);
    expect(isInSnapshot('2026-02-10', false, undefined, '2026-03-01')).toBe(true);
    expect(isInSnapshot('2026-02-10', true, undefined, '2026-03-01')).toBe(false);
    expect(isInSnapshot('2026-02-10', true, '2026-03-01', '2026-03-29')).toBe(true);
    // Of the day of a snapshot nobody can tell which came before it: those that wait, wait for the next as well.
    expect(isInSnapshot('2026-03-01', false, undefined, '2026-03-01')).toBe(true);
    expect(isInSnapshot('2026-03-01', true, '2026-03-01', '2026-03-29')).toBe(false);
    expect(isInSnapshot('2026-03-01', true, '2026-03-29', '2026-04-26')).toBe(true);
  });

  test('is refused by the gate when nobody waits', () => {
    const attempt = attemptOf({ ...batch, day: '2026-03-29' });
    const hasty = { ...attempt, calendar: { ...attempt.calendar, joined: 60, waiting: 0 } };
    expect(gate(hasty).map(({ attack }) => attack)).toContain('falseAnswers');
  });

  test('of a trial is no calendar: it is there to be looked at, and groups still wait for ten', () => {
    expect(nextDay(calendarOf('trial'), '2026-03-01', '2026-03-01')).toBe('2026-03-01');
    expect(isIn(calendarOf('trial'), { day: '2026-03-01', waits: true }, undefined, '2026-03-01')).toBe(true);
  });
});
