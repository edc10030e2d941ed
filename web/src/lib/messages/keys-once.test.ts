import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const HERE = fileURLToPath(new URL('.', import.meta.url));

test('no catalogue has a key twice, of which the first would never be read', () => {
  const twice = readdirSync(HERE, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.json'))
    .flatMap((file) => {
      const keys = [...readFileSync(HERE + file, 'utf8').matchAll(/^ {2}"([^"]+)":/gm)].map(([, key]) => key);
      return keys.filter((key, at) => keys.indexOf(key) !== at).map((key) => `${file}: ${key ?? ''}`);
    });
  expect(twice).toEqual([]);
});
