import { expect, test } from 'vitest';
import { textRemarks } from './completeness.ts';

const source = { days: { one: '{count} dag', other: '{count} dagen' } };

test('a language whose counts need a form of their own may not leave it out', () => {
  const polish = { one: '{count} dzień', few: '{count} dni', other: '{count} dnia' };
  expect(textRemarks(source, { pl: { days: polish } })).toEqual(['pl days: no form "many"']);
  expect(textRemarks(source, { pl: { days: { ...polish, many: '{count} dni' } } })).toEqual([]);
});

test('a form that only millions have may be left out', () => {
  expect(textRemarks(source, { es: { days: { one: '{count} día', other: '{count} días' } } })).toEqual([]);
});
