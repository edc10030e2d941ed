import type { Handle } from '@sveltejs/kit/hooks';
import tokens from '#lib/style/tokens.css?raw';
import { readTheme, THEME_SETTING } from '#lib/style/theme.ts';

const theme = readTheme(process.env[THEME_SETTING], tokens);
if (!theme.ok) {
  // The site stays up, in its own colours, which everybody can read.
  console.error(`The colours in ${THEME_SETTING} are not used.\n${theme.wrong.join('\n')}`);
}

/** The stylesheet with the colours of the organisation; empty without such a setting, or when it is refused. */
export const themeStyles: string = theme.ok ? theme.css : '';

const LINK = '<link rel="stylesheet" href="/theme.css" />\n  </head>';

/** Links the colours of the organisation on every page, where it has set them. */
export const themeColours: Handle = ({ event, resolve }) =>
  themeStyles === ''
    ? resolve(event)
    : resolve(event, { transformPageChunk: ({ html }) => html.replace('</head>', LINK) });
