import { checkColours, THEME_COLOURS, type Theme, type ThemeColour } from './check-colours.ts';
import { readPalettes, type Scheme } from './palette.ts';

/** The setting of an installation with the colours of its organisation. */
export const THEME_SETTING = 'THEME_COLOURS';

/** What a setting of colours comes to: a stylesheet, or why it is refused, a sentence for each thing that is wrong. */
export type ReadTheme =
  { readonly ok: true; readonly css: string } | { readonly ok: false; readonly wrong: readonly string[] };

const isColour = (name: string): name is ThemeColour => (THEME_COLOURS as readonly string[]).includes(name);

/**
 * The colours of an organisation as a stylesheet over tokens.css. They are written as `action=#0b5a5e`, with spaces
 * between, and `dark:` before those for a dark screen. All or none: one that cannot be read beside the others, or that
 * is no colour of the theme, refuses the setting, with the nearest colour that will do.
 *
 * @param tokens the text of tokens.css.
 */
export function readTheme(setting: string | undefined, tokens: string): ReadTheme {
  const theme: Record<Scheme, Partial<Record<ThemeColour, string>>> = { light: {}, dark: {} };
  const wrong: string[] = [];
  for (const part of (setting ?? '').split(/[\s,;]+/).filter((each) => each !== '')) {
    const [, dark, name = '', value = ''] = /^(dark:)?([a-z-]+)=(.*)$/.exec(part) ?? [];
    if (isColour(name)) theme[dark ? 'dark' : 'light'][name] = value;
    else
      wrong.push(
        `"${part}" is no colour of the theme. Write ${THEME_COLOURS.join(', ')}, each as action=#0b5a5e.`,
      );
  }
  wrong.push(...checkColours(theme, readPalettes(tokens)).map(({ message }) => message));
  return wrong.length > 0 ? { ok: false, wrong } : { ok: true, css: stylesheet(theme) };
}

/** Twice `:root`, to stand above tokens.css wherever it is linked. */
function stylesheet(theme: Theme): string {
  const rule = (scheme: Scheme, media: string): string => {
    const colours = Object.entries(theme[scheme] ?? {}).map(([name, value]) => `--${name}:${value}`);
    return colours.length === 0 ? '' : `@media ${media}{:root:root{${colours.join(';')}}}\n`;
  };
  return (
    rule('light', 'screen and (not (prefers-color-scheme: dark))') +
    rule('dark', 'screen and (prefers-color-scheme: dark)')
  );
}
