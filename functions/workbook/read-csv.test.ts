import { expect, test } from 'vitest';
import { readCsv } from './read-csv.ts';

const lines = (text: string) => {
  const read = readCsv(text);
  if (read.kind === 'unreadable') throw new Error(read.reason);
  return read.lines.map(({ line, cells }) => [line, ...cells]);
};

test.each([
  ['commas', 'a,b\n1,2\n'],
  ['semicolons, as spreadsheets in Dutch write them', 'a;b\n1;2\n'],
  ['tabs', 'a\tb\n1\t2\n'],
  ['a byte order mark and the line ends of Windows', '\uFEFFa,b\r\n1,2\r\n'],
])('a file with %s is read', (_what, text) => {
  expect(lines(text)).toEqual([
    [1, 'a', 'b'],
    [2, '1', '2'],
  ]);
});

test('lines are counted as an editor counts them, past empty ones and cells of several lines', () => {
  expect(lines('a,b\n\n"x, ""y""\nz",2\n3,4\n')).toEqual([
    [1, 'a', 'b'],
    [3, 'x, "y"\nz', '2'],
    [5, '3', '4'],
  ]);
});

test('a quote that is not closed is said with its line', () => {
  expect(readCsv('a,b\n1,2\n"3')).toMatchObject({ kind: 'unreadable', line: 3 });
});

test('an empty file has no lines', () => {
  expect(lines('')).toEqual([]);
});
