import fc from 'fast-check';
import { expect, test } from 'vitest';
import { startNames } from './unique-name.ts';

test('every column has a name that SPSS takes, and no two differ in capitals only', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary-ascii', maxLength: 80 }), { maxLength: 30 }), (wanted) => {
      const names = wanted.map(startNames());
      expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(wanted.length);
      for (const name of names) expect(name).toMatch(/^[A-Za-z](?:[A-Za-z0-9_]{0,62}[A-Za-z0-9])?$/);
    }),
  );
});

test.each([
  ['household-size', 'household_size'],
  ['_note', 'v_note'],
  ['by', 'by_2'],
  ['Needs', 'Needs'],
])('%s is called %s', (wanted, name) => {
  expect(startNames()(wanted)).toBe(name);
});
