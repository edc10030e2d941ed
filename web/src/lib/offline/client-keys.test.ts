import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { residentMessages } from '#lib/messages/resident/resident.ts';
import { clientCatalogue } from './client-keys.ts';

test('every text that a question says is there on the device as well', () => {
  const root = new URL('../question/', import.meta.url);
  const said = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.svelte'))
    .flatMap((file) => [...readFileSync(new URL(file, root), 'utf8').matchAll(/'([a-z]+\.[A-Za-z]+)'/g)])
    .map(([, key = '']) => key);
  const all = residentMessages('nl');
  const texts = said.filter((key) => key in all.texts);
  expect(texts.length).toBeGreaterThan(15);
  expect(texts.filter((key) => !(key in clientCatalogue(all).texts))).toEqual([]);
});
