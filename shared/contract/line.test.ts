import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { Line } from './line.ts';

test.each([
  ['  Buurthuis  Noord\r\nAnderlecht ', 'Buurthuis Noord Anderlecht'],
  ['Cafe\u0301', 'Café'],
  ['مركز الحي', 'مركز الحي'],
  ['خانه\u200cها', 'خانه\u200cها'],
  ['bib \u202egnp.exe', 'bib gnp.exe'],
  ['\u2067Noord\u2069', 'Noord'],
  ['a\u0000b\u001b[2Jc', 'a b [2Jc'],
  ['\u200b\u200f', ''],
  ['\u0301', ''],
  ['a\ud83d', 'a\ufffd'],
])('%j is read as %j', (typed, line) => {
  expect(Line.parse(typed)).toBe(line);
});

test('a line that was read is read as itself, and never breaks or turns what stands around it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (typed) => {
      const line = Line.parse(typed);
      expect(Line.parse(line)).toBe(line);
      expect(line).not.toMatch(/[\p{Control}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u);
    }),
  );
});
