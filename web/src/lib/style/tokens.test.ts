import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { COLOUR_PAIRS } from './colour-pairs.ts';
import { contrast } from './contrast.ts';
import { readPalettes } from './palette.ts';

const css = readFileSync(new URL('tokens.css', import.meta.url), 'utf8');

for (const [scheme, palette] of Object.entries(readPalettes(css)))
  test.each(COLOUR_PAIRS)(`${scheme}: $front on $back has a contrast of $least`, ({ front, back, least }) => {
    expect(contrast(palette[front] ?? '', palette[back] ?? '')).toBeGreaterThanOrEqual(least);
  });

test('sizes and line heights stand on the 4 px grid of line heights', () => {
  for (const [, step] of css.matchAll(/--line-\d: ([\d.]+)rem/g)) expect((Number(step) * 16) % 4).toBe(0);
  expect([...css.matchAll(/--size-\d:/g)]).toHaveLength(6);
});
