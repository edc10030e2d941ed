import { expect, test } from 'vitest';
import { files, read } from './repository.ts';

/** The ways in which a text becomes elements of a page: Svelte's own, and those of the browser. */
const BECOMES_MARKUP = /\{@html|\.(?:inner|outer)HTML\s*=|insertAdjacentHTML|document\.write\(|set:html/;

test('script in a title, a question or an answer is text: no page puts a text in as markup', () => {
  const pages = files().filter((path) => path.startsWith('web/src/') && /\.(?:svelte|ts|js)$/.test(path));
  expect(pages.length).toBeGreaterThan(200);
  const found = pages.filter((path) => !path.endsWith('.test.ts') && BECOMES_MARKUP.test(read(path)));
  expect(found).toEqual([]);
});
