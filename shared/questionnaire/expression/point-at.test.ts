import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { pointAt } from './point-at.ts';

test('the characters of a span are marked, with their line and column', () => {
  expect(pointAt("${a} = 'x' and ${b} = 1", { start: 15, end: 19 })).toEqual({
    before: "${a} = 'x' and ",
    marked: '${b}',
    after: ' = 1',
    line: 1,
    column: 16,
  });
  expect(pointAt('1 +\n 2 + ?', { start: 9, end: 10 })).toMatchObject({ marked: '?', line: 2, column: 6 });
  // A reader sees one sign.
  expect(pointAt("'🏠' ?", { start: 5, end: 6 })).toMatchObject({ marked: '?', column: 5 });
});

test('what is missing at the end is pointed at behind the last character', () => {
  expect(pointAt('1 + ', { start: 4, end: 4 })).toMatchObject({ before: '1 + ', marked: '', column: 5 });
  expect(pointAt('1', { start: 7, end: 9 })).toMatchObject({ before: '1', marked: '', after: '' });
});

test('nothing of what was written is lost, whatever the span', () => {
  fc.assert(
    fc.property(fc.string(), fc.nat(30), fc.nat(30), (source, start, end) => {
      const { before, marked, after } = pointAt(source, { start, end });
      expect(before + marked + after).toBe(source);
    }),
  );
});
