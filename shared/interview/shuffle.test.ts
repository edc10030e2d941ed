import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { startInterview, type Interview } from './interview.ts';
import { compiledOf, interviewWith, node, options, SURROUNDINGS } from './testing/example.ts';

const CODES = Array.from({ length: 8 }, (_, index) => `c${String(index)}`);
const shown = (interview: Interview, path = 'which'): string[] =>
  interview.question(path)?.options.map(({ code }) => code) ?? [];

test.each([
  [42, 'AFCBDE'],
  [-42, 'EDAFBC'],
  [1, 'BFEACD'],
  [1.1, 'BFEACD'],
  [11_111_111, 'ACDBFE'],
  [0, 'CBEAFD'],
  [undefined, 'CBEAFD'],
])('the seed %s shuffles six options into %s, as in ODK Web Forms and Collect', (seed, order) => {
  const interview = interviewWith([
    node('number', 'draw', { decimals: true }),
    node('single', 'which', { options: options('A', 'B', 'C', 'D', 'E', 'F'), shuffle: '${draw}' }),
  ]);
  interview.setAnswer('draw', seed);
  expect(shown(interview).join('')).toBe(order);
});

test('an interview shows one order each time, also when it goes on later; another interview may have another', () => {
  const compiled = compiledOf([node('multiple', 'which', { options: options(...CODES), shuffle: true })]);
  const start = (seed: string) =>
    startInterview(compiled, { language: 'nl', surroundings: SURROUNDINGS, seed });
  const orders = ['one', 'two', 'three', 'four'].map((seed) => shown(start(seed)).join());
  expect(orders).toEqual(['one', 'two', 'three', 'four'].map((seed) => shown(start(seed)).join()));
  expect(new Set(orders).size).toBeGreaterThan(1);
  const unseeded = interviewWith([node('multiple', 'which', { options: options(...CODES), shuffle: true })]);
  expect(shown(unseeded)).toEqual(shown(unseeded));
});

test('"other", "none" and "I do not know" stay at the end of shuffled options', () => {
  fc.assert(
    fc.property(fc.string(), (seed) => {
      const compiled = compiledOf([
        node('multiple', 'which', {
          options: options(
            'a',
            { code: 'other', specify: true },
            'b',
            { code: 'none', exclusive: true },
            { code: 'dk', missing: 'dont_know' },
          ),
          shuffle: true,
        }),
      ]);
      const order = shown(startInterview(compiled, { language: 'nl', surroundings: SURROUNDINGS, seed }));
      expect(order.slice(2)).toEqual(['other', 'none', 'dk']);
      expect(order.slice(0, 2).toSorted()).toEqual(['a', 'b']);
    }),
  );
});

test('the order changes nothing about the answers: a multiple choice is handed in in the order of the questionnaire', () => {
  const compiled = compiledOf([node('multiple', 'which', { options: options(...CODES), shuffle: true })]);
  const interview = startInterview(compiled, { language: 'nl', surroundings: SURROUNDINGS, seed: 'x' });
  interview.setAnswer('which', shown(interview));
  expect(interview.submission()).toEqual({ which: CODES });
});
