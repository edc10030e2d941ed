import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const css = readFileSync(new URL('tokens.css', import.meta.url), 'utf8');
const colours = (part: string) =>
  Object.fromEntries([...part.matchAll(/--([a-z-]+):\s*(#[0-9a-f]{6});/g)].map((m) => [m[1], m[2]] as const));
const [light = '', dark = ''] =
  css.split('@media print')[0]?.split('@media (prefers-color-scheme: dark)') ?? [];
const schemes = { light: colours(light), dark: { ...colours(light), ...colours(dark) } };

/** Relative luminance (WCAG 2.2). */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
function contrast(one: string, other: string): number {
  const [dim = 0, bright = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (bright + 0.05) / (dim + 0.05);
}

const grounds = ['ground', 'surface', 'sunken'];
const text: [string, string][] = [
  ...grounds.flatMap((ground) =>
    ['ink', 'ink-soft', 'action', 'action-strong', 'error'].map((ink): [string, string] => [ink, ground]),
  ),
  ['on-action', 'action'],
  ['on-action', 'action-strong'],
  ['ink', 'action-tint'],
  ['ink-soft', 'action-tint'],
  ['action', 'action-tint'],
  ['error', 'error-tint'],
  ['ink', 'error-tint'],
  ['success', 'success-tint'],
  ['ink', 'success-tint'],
  ['notice', 'notice-tint'],
  ['ink', 'notice-tint'],
  ['surface', 'error'],
];
const marks: [string, string][] = [
  ...grounds.map((ground): [string, string] => ['edge', ground]),
  ['edge', 'action-tint'],
  ...grounds.flatMap((ground): [string, string][] => [
    ['chart-point', ground],
    ['chart-range', ground],
  ]),
  ['focus-edge', 'focus'],
];

for (const [scheme, palette] of Object.entries(schemes)) {
  test.each(text)(`${scheme}: text in %s can be read on %s`, (ink, ground) => {
    expect(contrast(palette[ink] ?? '', palette[ground] ?? '')).toBeGreaterThanOrEqual(4.5);
  });
  test.each(marks)(`${scheme}: a mark in %s can be seen on %s`, (ink, ground) => {
    expect(contrast(palette[ink] ?? '', palette[ground] ?? '')).toBeGreaterThanOrEqual(3);
  });
}

test('sizes and line heights stand on the 4 px grid of line heights', () => {
  for (const [, step] of css.matchAll(/--line-\d: ([\d.]+)rem/g)) expect((Number(step) * 16) % 4).toBe(0);
  expect([...css.matchAll(/--size-\d:/g)]).toHaveLength(6);
});
