import { expect, it } from 'vitest';
import { suggest } from './suggest.ts';

const NAMES = [
  'selected',
  'selected-at',
  'count-selected',
  'string-length',
  'upper-case',
  'if',
  'int',
  'ceiling',
];

it.each([
  ['selectd', 'selected'],
  ['SELECTED', 'selected'],
  ['selcted-at', 'selected-at'],
  ['count_selected', 'count-selected'],
  ['length', 'string-length'],
  ['upper', 'upper-case'],
  ['ceil', 'ceiling'],
  ['fi', undefined],
  ['weighted', undefined],
  ['x'.repeat(10_000), undefined],
])('who writes %s means %s', (written, meant) => {
  expect(suggest(written, NAMES)).toBe(meant);
});

it.each([
  ['main_ned', 'main_need'],
  ['MAIN-NEED', 'main_need'],
  ['vlaams_geboren', undefined],
])('names of questions are found however they are written: %s', (written, meant) => {
  expect(suggest(written, ['Main', 'main_need', 'unmet_need'])).toBe(meant);
});
