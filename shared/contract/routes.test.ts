import { expect, test } from 'vitest';
import { PROBLEMS } from './problem.ts';
import { ROUTES } from './routes.ts';

test('every problem has a number of its own', () => {
  const numbers = Object.values(PROBLEMS).map((entry) => entry.number);
  expect(new Set(numbers).size).toBe(numbers.length);
});

test('every route has a method and path of its own', () => {
  const keys = Object.values(ROUTES).map((route) => `${route.method} ${route.path}`);
  expect(new Set(keys).size).toBe(keys.length);
});
