/** Colours as `#rrggbb`, by their name in tokens.css without the hyphens in front. */
export type Palette = Readonly<Record<string, string>>;
export type Scheme = 'light' | 'dark';

const coloursIn = (css: string): Palette =>
  Object.fromEntries(
    [...css.matchAll(/--([a-z-]+):\s*(#[0-9a-f]{6});/g)].map(([, name = '', colour = '']) => [name, colour]),
  );

/** The colours of a stylesheet written as tokens.css is: light, and what dark changes of it. */
export function readPalettes(css: string): Readonly<Record<Scheme, Palette>> {
  const [light = '', dark = ''] =
    css.split('@media print')[0]?.split('@media (prefers-color-scheme: dark)') ?? [];
  return { light: coloursIn(light), dark: { ...coloursIn(light), ...coloursIn(dark) } };
}
