import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { createCache } from './cache.ts';

/** A load that counts how often it was asked. */
function counted() {
  let loads = 0;
  return { load: () => Promise.resolve(++loads), loads: () => loads };
}

test('many who ask at once share one load, and those who ask soon after get the same', async () => {
  const cache = createCache<number>({ milliseconds: 1000, entries: 10 });
  const { load, loads } = counted();
  await Promise.all(Array.from({ length: 20 }, () => cache.get('a', load)));
  await cache.get('a', load);
  expect(loads()).toBe(1);
  expect(await cache.get('b', load)).toBe(2);
});

test('what has aged or was forgotten is loaded anew', async () => {
  const cache = createCache<number>({ milliseconds: 20, entries: 10 });
  const { load } = counted();
  await cache.get('a', load);
  await sleep(30);
  expect(await cache.get('a', load)).toBe(2);
  cache.forget('a');
  expect(await cache.get('a', load)).toBe(3);
});

test('a load that failed is not remembered', async () => {
  const cache = createCache<number>({ milliseconds: 1000, entries: 10 });
  await expect(cache.get('a', () => Promise.reject(new Error('away')))).rejects.toThrow('away');
  expect(await cache.get('a', () => Promise.resolve(1))).toBe(1);
});

test('a stream of made-up keys pushes out the oldest, and the memory stays small', async () => {
  const cache = createCache<number>({ milliseconds: 1000, entries: 3 });
  const { load, loads } = counted();
  for (const key of ['a', 'b', 'c', 'd']) await cache.get(key, load);
  await cache.get('d', load);
  expect(loads()).toBe(4);
  await cache.get('a', load);
  expect(loads()).toBe(5);
});
