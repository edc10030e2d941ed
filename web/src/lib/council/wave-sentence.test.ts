import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { councilMessages } from '#lib/messages/council/council.ts';
import type { WaveChange } from '#shared/results/wave/compare-snapshots.ts';
import { waveSentence } from './wave-sentence.ts';

const SHARE = {
  kind: 'share',
  count: 20,
  base: 100,
  percent: 20,
  low: 13,
  high: 30,
  careful: false,
} as const;
/** A change between these bounds, before they are rounded outwards as `compareSnapshots` does. */
const changed = (from: number, to: number): WaveChange => ({
  kind: 'compared',
  before: SHARE,
  after: SHARE,
  points: Math.round((from + to) / 2),
  low: Math.floor(from) || 0,
  high: Math.ceil(to) || 0,
  excludesNone: from > 0 || to < 0,
  pValue: 0.04,
});
const read = (change: WaveChange, language: 'nl' | 'fr' | 'en'): string =>
  waveSentence(councilMessages(language), { change, wave: 'W', option: 'O' }).replace(/[\u2066-\u2069]/g, '');

describe.each([
  ['nl', / meer dan /, / minder dan /, 'niet zeker'],
  ['fr', / de plus que /, / de moins que /, 'pas certain'],
  ['en', / more than /, / less than /, 'not certain'],
] as const)('in %s', (language, more, less, unsure) => {
  test('a change reads in the direction that it went, without a sign, however little it differs from none', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.001, max: 60, noNaN: true }),
        fc.double({ min: 0, max: 40, noNaN: true }),
        (near, wide) => {
          const [up, down] = [
            read(changed(near, near + wide), language),
            read(changed(-near - wide, -near), language),
          ];
          expect(up).toMatch(more);
          expect(up).not.toMatch(less);
          expect(down).toMatch(less);
          expect(down).not.toMatch(more);
          expect(`${up}${down}`).not.toMatch(/[-−]\d/);
          expect(down.match(/\d+/g)).toEqual(up.match(/\d+/g));
        },
      ),
    );
  });

  test('a change that may be none says between what it lies, and only then that it is not certain', () => {
    for (const [from, to] of [
      [-5, 31],
      [0, 12],
      [-12, 0],
    ] as const) {
      const sentence = read(changed(from, to), language);
      expect(sentence).not.toMatch(/[-−]\d/);
      expect(sentence.indexOf(String(Math.max(-from, to)))).toBeLessThan(sentence.indexOf(unsure));
      expect(sentence).toContain(unsure);
    }
  });
});
