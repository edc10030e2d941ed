import { describe, expect, test } from 'vitest';
import { calendarOf } from '#shared/results/disclosure/calendar.ts';
import { publishedCount } from '#shared/results/disclosure/publish-count.ts';
import { attemptOf, gate, neighbours, type Publication } from './quarter.ts';

/**
 * Every defence switched off in turn, on figures that hold while it is on: the gate must notice each. The attacks
 * themselves have files of their own.
 */

const FIRST = [
  ...neighbours(80, 201, { answers: { came: 'yes', born: 'yes', street: 'north' } }),
  ...neighbours(80, 202, { answers: { came: 'no', born: 'no', street: 'south' } }),
  ...neighbours(5, 203, { answers: { came: 'yes', born: 'no', street: 'alley', home: 'bad' } }),
  ...neighbours(15, 204, { answers: { street: 'square', home: 'bad', needs: ['housing'] } }),
];
const before = attemptOf({ responses: FIRST }).after;
const day = '2026-04-01';
let salt = 0;

const MUTANTS: [string, Publication][] = [
  ['the threshold', { responses: FIRST, rules: { threshold: 0, apart: 0 } }],
  [
    'the threshold of what is sensitive',
    { responses: neighbours(25, 205, { answers: { agreed: 'yes' } }), rules: { sensitiveThreshold: 10 } },
  ],
  ['the complement rule', { responses: FIRST, rules: { complement: -1 } }],
  ['the distance between groups', { responses: FIRST, rules: { apart: 0 } }],
  ['the noise', { responses: FIRST, rules: { publishedCount: (count) => 5 * Math.round(count / 5) } }],
  ['the rounding', { responses: FIRST, rules: { publishedCount: (count) => count } }],
  [
    'one noise for the same people',
    {
      responses: FIRST,
      rules: { publishedCount: (count, key) => publishedCount(count, key + (salt += 0x3c6ef372)) },
    },
  ],
  ['the same secret', { responses: [...FIRST, ...neighbours(40, 206)], before, day, secretMark: 'another' }],
  [
    'ten new answers',
    { responses: [...FIRST, ...neighbours(6, 207)], before, day, rules: { newAnswers: 1, otherSources: 0 } },
  ],
  [
    'figures that stay when somebody withdraws',
    { responses: FIRST.slice(1), before, day, rules: { newAnswers: 0, otherSources: 0 } },
  ],
  [
    'five answers by another way',
    {
      responses: [...FIRST, ...neighbours(30, 208, { channel: 'poster' })],
      before,
      day,
      rules: { otherSources: 0 },
    },
  ],
  [
    'the calendar',
    {
      responses: [...FIRST, ...neighbours(40, 209)],
      before,
      day: '2026-03-05',
      calendar: calendarOf('real'),
      last: '2026-03-01',
    },
  ],
  [
    'the closed catalogue',
    {
      responses: FIRST,
      tamper: (tables) =>
        tables.map((table) => ({
          ...table,
          options: table.options.map((each) => ({ ...each, sensitive: false })),
        })),
    },
  ],
];

describe.each(MUTANTS)('%s', (_, publication) => {
  test('off: the gate refuses', () => {
    expect(gate(attemptOf(publication))).not.toEqual([]);
  });

  test('on: it does not', () => {
    const { rules: _rules, tamper: _tamper, secretMark: _secret, ...rest } = publication;
    const held = rest.calendar ? { ...rest, day } : rest;
    expect(gate(attemptOf(held))).toEqual([]);
  });
});

test('the half that waits, off: the gate refuses', () => {
  const responses = [...FIRST, ...neighbours(60, 210)];
  const attempt = attemptOf({ responses, before, day, calendar: calendarOf('real'), last: '2026-03-01' });
  expect(gate(attempt)).toEqual([]);
  expect(gate({ ...attempt, calendar: { ...attempt.calendar, joined: 60, waiting: 0 } })).not.toEqual([]);
});
