import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readTheme } from './theme.ts';

const TOKENS = readFileSync(new URL('tokens.css', import.meta.url), 'utf8');

test('an organisation sets its colours, for a light and a dark screen', () => {
  expect(readTheme('action=#1f3a8a, action-strong=#172554 dark:action=#a5c8ff', TOKENS)).toEqual({
    ok: true,
    css:
      '@media screen and (not (prefers-color-scheme: dark)){:root:root{--action:#1f3a8a;--action-strong:#172554}}\n' +
      '@media screen and (prefers-color-scheme: dark){:root:root{--action:#a5c8ff}}\n',
  });
});

test('without a setting there is no stylesheet', () => {
  for (const setting of [undefined, '', ' '])
    expect(readTheme(setting, TOKENS)).toEqual({ ok: true, css: '' });
});

test('a colour that cannot be read is refused, with what it is too pale beside and the nearest that will do', () => {
  const read = readTheme('action=#ffd400', TOKENS);
  if (read.ok) throw new Error('It was taken.');
  expect(read.wrong).toHaveLength(1);
  expect(read.wrong[0]).toMatch(
    /^action \(light\) #ffd400 is too pale beside .*4\.5 is needed.*will do is #[0-9a-f]{6}\.$/,
  );
});

test('what is no colour of the theme, or no colour, is refused with how it is written', () => {
  for (const setting of [
    'accent=#1f3a8a',
    'action',
    'action=blue',
    'action=#1f3a8a}body{display:none',
    'action=url(x)',
  ]) {
    const read = readTheme(setting, TOKENS);
    expect(read.ok, setting).toBe(false);
    if (!read.ok) expect(read.wrong.join(' ')).toContain('#0b5a5e');
  }
});
