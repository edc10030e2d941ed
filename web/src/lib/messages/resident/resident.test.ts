import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { INTERFACE_LANGUAGES } from '#lib/language/interface-languages.ts';
import { textRemarks } from '#lib/messages/completeness.ts';
import { RESIDENT_TEXTS, residentMessages } from './resident.ts';
import nl from './nl.json' with { type: 'json' };

test('every language has every text, with the same values in it', () => {
  expect(textRemarks(nl, RESIDENT_TEXTS)).toEqual([]);
});

test('every language that is offered has texts', () => {
  expect(Object.keys(RESIDENT_TEXTS)).toEqual([...INTERFACE_LANGUAGES]);
});

test('a language without texts gets those of the fallback, and says so', () => {
  expect(residentMessages('ln', ['fr', 'nl']).language).toBe('fr');
});

test('a reader of Moroccan Arabic reads Arabic, since Darija is spoken and heard but hardly read', () => {
  expect(residentMessages('ary', ['nl']).language).toBe('ar');
});

const words = (language: string): string =>
  Object.values(RESIDENT_TEXTS[language] ?? {})
    .flatMap((entry) => (typeof entry === 'string' ? [entry] : Object.values(entry)))
    .join('\n');

test.each(['fa', 'prs'])(
  'in %s a prefix or ending hangs on its word with a joiner that has no width',
  (language) => {
    expect(words(language)).not.toMatch(/(?<!\p{L})ن?می[ \p{L}]|\p{L} ها(?!\p{L})/u);
    expect(words(language)).not.toMatch(/(?<!\p{L})\u200c|\u200c(?!\p{L})/u);
  },
);

test.each(['fa', 'prs', 'ps'])('%s has its own letters and signs, none of Arabic or Latin', (language) => {
  expect(words(language)).not.toMatch(/[\u0643\u0649?;,]/u);
  if (language !== 'ps') expect(words(language)).not.toMatch(/\u064a/u);
});

test('Tigrinya has the signs of its script, and spaces between words', () => {
  expect(words('ti')).not.toMatch(/[፡?;,]|\.(?!\w)/u);
});

test('every text is used somewhere', () => {
  const root = fileURLToPath(new URL('../../../', import.meta.url));
  const sources = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(svelte|ts)$/.test(file))
    .map((file) => readFileSync(`${root}${file}`, 'utf8'))
    .join('\n');
  // The words of an issue are found by its code.
  const unused = Object.keys(nl).filter((key) => !sources.includes(`'${key}'`) && !key.startsWith('error.'));
  expect(unused).toEqual([]);
});

test('French has its space that does not break before a sign of two parts', () => {
  expect(JSON.stringify(RESIDENT_TEXTS['fr'])).not.toMatch(/\p{L} [?!:;»]/u);
});
