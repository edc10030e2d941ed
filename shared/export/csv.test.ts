import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { csvOf } from './csv.ts';
import { fromInertCell } from './inert-cell.ts';

const read = (csv: string): string[][] =>
  parse(csv, { bom: true, relax_column_count: true, skip_empty_lines: false, record_delimiter: '\r\n' });

test('whatever a resident wrote comes back from the file as it was, also what looks like a formula', () => {
  const row = fc.array(
    fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: fc.constantFrom("'", '=', '-', 'a') })),
    { minLength: 2, maxLength: 5 },
  );
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 5 }), (rows) => {
      const back = read(csvOf(rows));
      expect(back.map((cells) => cells.map(fromInertCell))).toEqual(rows);
    }),
  );
});

test('no text begins as a formula of a spreadsheet', () => {
  const begins = fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n');
  fc.assert(
    fc.property(begins, fc.string(), (sign, rest) => {
      fc.pre(!/^[+-]?\d+(?:[.,]\d+)?$/.test(`${sign}${rest}`));
      expect(read(csvOf([[`${sign}${rest}`, 'x']]))[0]?.[0]?.startsWith("'")).toBe(true);
    }),
  );
});

test.each([
  ['an option with a comma', 'Brood, melk', '"Brood, melk"'],
  [
    'a name with quotes and a line end',
    'De "Pianofabriek"\nSint-Gillis',
    '"De ""Pianofabriek""\nSint-Gillis"',
  ],
  ['a formula', '=SUM(A1:A9)', "'=SUM(A1:A9)"],
  ['a negative number', -3.5, '-3.5'],
  ['no answer', undefined, ''],
])('%s is written as a spreadsheet reads it', (_, cell, written) => {
  expect(csvOf([[cell, 1]])).toBe(`\uFEFF${written},1\r\n`);
});
