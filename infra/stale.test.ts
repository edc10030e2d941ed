import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { isStale } from './stale.ts';

let folder: string;
const at = (name: string) => join(folder, name);
const write = (name: string, second: number) => {
  writeFileSync(at(name), name);
  utimesSync(at(name), second, second);
};
const touchFolder = (name: string, second: number) => {
  utimesSync(at(name), second, second);
};

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'peil-stale-'));
  mkdirSync(at('src/deep'), { recursive: true });
  write('src/deep/page.ts', 100);
  touchFolder('src/deep', 100);
  touchFolder('src', 100);
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

test('what was never built is stale', () => {
  expect(isStale(at('built.js'), [at('src')])).toBe(true);
});

test('what was built after its last source changed is fresh', () => {
  write('built.js', 200);
  expect(isStale(at('built.js'), [at('src')])).toBe(false);
});

test('one changed source, however deep, makes it stale', () => {
  write('built.js', 200);
  write('src/deep/page.ts', 300);
  expect(isStale(at('built.js'), [at('src')])).toBe(true);
});

test('a removed source makes it stale', () => {
  write('built.js', 200);
  rmSync(at('src/deep/page.ts'));
  expect(isStale(at('built.js'), [at('src')])).toBe(true);
});

test('a changed test does not', () => {
  write('src/deep/page.test.ts', 300);
  touchFolder('src/deep', 100);
  write('built.js', 200);
  expect(isStale(at('built.js'), [at('src')])).toBe(false);
});
