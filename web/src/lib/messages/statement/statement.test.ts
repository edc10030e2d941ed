import { expect, test } from 'vitest';
import { INTERFACE_LANGUAGES } from '#lib/language/interface-languages.ts';
import { textRemarks } from '#lib/messages/completeness.ts';
import { STORED_FIELDS } from '#shared/contract/stored-fields.ts';
import { FOOTER_TEXTS } from './footer.ts';
import nl from './nl.json' with { type: 'json' };
import { STATEMENT_TEXTS, statementMessages } from './statement.ts';

test('every language has every text of both statements, with the same values in it', () => {
  expect(textRemarks(nl, STATEMENT_TEXTS)).toEqual([]);
  expect(Object.keys(STATEMENT_TEXTS)).toEqual(INTERFACE_LANGUAGES);
});

test('the privacy page has a sentence for each stored field and none for a field that is not stored', () => {
  const told = Object.keys(nl).flatMap((key) => (key.startsWith('privacy.field.') ? [key.slice(14)] : []));
  expect(told.sort()).toEqual([...STORED_FIELDS].sort());
});

test('every language of the interface has its own statements', () => {
  for (const language of INTERFACE_LANGUAGES) expect(statementMessages(language).language).toBe(language);
});

test('a reader of a spoken language without texts gets English, marked as such', () => {
  expect(statementMessages('rom').language).toBe('en');
  expect(statementMessages('ary').language).toBe('ar');
});

test('the links to both statements have a name in every language of the interface', () => {
  for (const language of INTERFACE_LANGUAGES)
    expect(Object.keys(FOOTER_TEXTS[language] ?? {})).toHaveLength(2);
});

test('French has its space that does not break before a sign of two parts', () => {
  expect(JSON.stringify(STATEMENT_TEXTS['fr'])).not.toMatch(/\p{L} [?!:;»]/u);
});
