import { expect, test } from 'vitest';
import { BrusselsMinute, brusselsMinute } from './brussels-minute.ts';
import { statusAt } from './status-at.ts';

const period = { opensAt: '2027-03-28T09:00', closesAt: '2027-04-30T18:00' };

test('a survey that staff opened takes answers from its first minute to its last, and at no other time', () => {
  const at = (minute: string) => statusAt({ status: 'open', ...period }, minute);
  expect(at('2027-03-28T08:59')).toBe('draft');
  expect(at('2027-03-28T09:00')).toBe('open');
  expect(at('2027-04-30T17:59')).toBe('open');
  expect(at('2027-04-30T18:00')).toBe('closed');
  expect(statusAt({ status: 'open' }, '2027-01-01T00:00')).toBe('open');
  expect(statusAt({ status: 'closed', ...period }, '2027-04-01T00:00')).toBe('closed');
  expect(statusAt({ status: 'draft', ...period }, '2027-04-01T00:00')).toBe('draft');
});

test('the clock is that of Brussels, in winter and in summer', () => {
  expect(brusselsMinute(Date.UTC(2027, 0, 15, 23, 30))).toBe('2027-01-16T00:30');
  expect(brusselsMinute(Date.UTC(2027, 6, 15, 23, 30))).toBe('2027-07-16T01:30');
  expect(brusselsMinute(Date.UTC(2027, 2, 28, 0, 59))).toBe('2027-03-28T01:59');
  expect(brusselsMinute(Date.UTC(2027, 2, 28, 1, 0))).toBe('2027-03-28T03:00');
  expect(BrusselsMinute.safeParse('2027-13-01T09:00').success).toBe(false);
});
