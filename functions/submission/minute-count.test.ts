import { expect, test } from 'vitest';
import { MinuteCount } from './minute-count.ts';

test('each name is counted for itself, and a new minute begins at one', () => {
  const counts = new MinuteCount();
  expect([counts.add('a', 0), counts.add('a', 59_999), counts.add('b', 59_999)]).toEqual([1, 2, 1]);
  expect([counts.add('a', 60_000), counts.add('b', 60_001)]).toEqual([1, 1]);
});

test('names without end do not fill the memory', () => {
  const counts = new MinuteCount();
  for (let name = 0; name < 30_000; name++) counts.add(String(name), 0);
  expect(counts.add('0', 0)).toBe(1);
});
