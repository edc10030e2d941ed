import { readFileSync } from 'node:fs';

/** Published attacks and tables, by block (`tests/reference/README.md`); each test states the shape of what it takes. */
export const reference = JSON.parse(
  readFileSync(new URL('../reference/statistics/disclosure.json', import.meta.url), 'utf8'),
) as Record<string, unknown>;
