import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { calendarOf } from '#shared/results/disclosure/calendar.ts';
import type { Ledger } from '#shared/results/disclosure/ledger.ts';
import { attemptOf, gate, neighbours } from './quarter.ts';

/** A survey over many snapshots, in which people come, by one channel or several, and withdraw. */
const rounds = fc.record({
  first: fc.integer({ min: 12, max: 250 }),
  seed: fc.nat({ max: 1_000_000 }),
  mode: fc.constantFrom('trial', 'real'),
  later: fc.array(
    fc.record({
      come: fc.integer({ min: 0, max: 60 }),
      /** One in so many withdraws. */
      leave: fc.constantFrom(10, 50, 1000),
      channel: fc.option(fc.constantFrom('poster', 'school'), { nil: undefined }),
    }),
    { maxLength: 4 },
  ),
});

test('whoever comes and goes, what is published gives nobody away, and nothing has to be refused', () => {
  fc.assert(
    fc.property(rounds, ({ first, seed, mode, later }) => {
      const calendar = calendarOf(mode);
      let responses = neighbours(first, seed);
      let before: Ledger | undefined;
      let last: string | undefined;
      for (const [round, { come, leave, channel }] of [
        { come: 0, leave: 1000, channel: undefined },
        ...later,
      ].entries()) {
        responses = [
          ...responses.filter(({ key }) => key % leave !== round),
          ...neighbours(come, seed + round + 1, channel === undefined ? {} : { channel }),
        ];
        const day = new Date(Date.UTC(2026, 0, 1 + 28 * round)).toISOString().slice(0, 10);
        const attempt = attemptOf({ responses, before, day, calendar, last });
        expect(gate(attempt)).toEqual([]);
        before = attempt.after;
        last = day;
      }
    }),
    { numRuns: 40 },
  );
});
