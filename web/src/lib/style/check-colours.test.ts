import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkColours, THEME_COLOURS, type Theme } from './check-colours.ts';
import { contrast } from './contrast.ts';
import { lightnessOf, withLightness } from './lightness.ts';
import { readPalettes } from './palette.ts';

const TOKENS = readPalettes(readFileSync(new URL('tokens.css', import.meta.url), 'utf8'));

/** The theme with what was proposed for it. */
const mended = (theme: Theme): Theme => {
  const findings = checkColours(theme, TOKENS);
  const changes = (scheme: 'light' | 'dark') =>
    Object.fromEntries(
      findings.filter((one) => one.scheme === scheme).map(({ colour, proposal }) => [colour, proposal]),
    );
  return { light: { ...theme.light, ...changes('light') }, dark: { ...theme.dark, ...changes('dark') } };
};

test.each([
  ['#000000', '#ffffff', 21],
  ['#777777', '#ffffff', 4.48],
  ['#767676', '#ffffff', 4.54],
  ['#ff0000', '#ffffff', 4],
])('the contrast of %s on %s is that of WCAG: %d', (one, other, ratio) => {
  expect(contrast(one, other)).toBeCloseTo(ratio, 2);
  expect(contrast(other, one)).toBe(contrast(one, other));
});

test('the colours of Peil itself, and a dark blue of a client, are fine', () => {
  expect(checkColours({}, TOKENS)).toEqual([]);
  expect(checkColours({ light: { action: '#12337a' } }, TOKENS)).toEqual([]);
});

test('a bright yellow is told to be too pale, beside what, and which yellow will do', () => {
  const [finding, ...others] = checkColours({ light: { action: '#FFD200' } }, TOKENS);
  expect(others).toEqual([]);
  expect(finding).toMatchObject({ colour: 'action', scheme: 'light', problem: 'tooPale', value: '#ffd200' });
  expect(finding?.against.map(({ colour }) => colour)).toEqual([
    'ground',
    'surface',
    'sunken',
    'on-action',
    'action-tint',
  ]);
  expect(finding?.message).toMatch(
    /^action \(light\) #ffd200 is too pale beside ground #faf6ef \(1\.3\d to 1/,
  );
  expect(finding?.message).toContain(`The nearest that will do is ${finding?.proposal ?? ''}.`);
  expect(checkColours({ light: { action: finding?.proposal ?? '' } }, TOKENS)).toEqual([]);
});

test('on a dark ground the same colour can be too dark', () => {
  const [finding] = checkColours({ dark: { action: '#12337a' } }, TOKENS);
  expect(finding).toMatchObject({ scheme: 'dark', problem: 'tooDark' });
});

test('a colour that is a hair short is moved by a hair', () => {
  const [finding] = checkColours({ light: { action: '#0f8489' } }, TOKENS);
  expect(finding?.problem).toBe('tooPale');
  expect(lightnessOf('#0f8489') - lightnessOf(finding?.proposal ?? '')).toBeLessThan(0.06);
});

test('what is no colour is said to be none', () => {
  for (const action of ['green', '#fff', 'rgb(0 0 0)', ''])
    expect(checkColours({ light: { action } }, TOKENS)).toMatchObject([{ problem: 'form', value: action }]);
});

const colour = fc
  .integer({ min: 0, max: 0xffffff })
  .map((number) => `#${number.toString(16).padStart(6, '0')}`);
const colours = fc.record(
  Object.fromEntries(THEME_COLOURS.map((name) => [name, colour])) as Record<
    (typeof THEME_COLOURS)[number],
    typeof colour
  >,
  { requiredKeys: [] },
);

test('whatever colours a client has, with the proposals everything can be read', { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(fc.record({ light: colours, dark: colours }), (theme) => {
      expect(checkColours(mended(theme), TOKENS)).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

test('a colour given its own lightness is itself', () => {
  fc.assert(
    fc.property(colour, (one) => {
      const again = withLightness(one, lightnessOf(one));
      for (const at of [1, 3, 5])
        expect(
          Math.abs(parseInt(again.slice(at, at + 2), 16) - parseInt(one.slice(at, at + 2), 16)),
        ).toBeLessThan(2);
    }),
  );
});
