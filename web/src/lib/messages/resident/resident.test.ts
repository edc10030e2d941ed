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
  expect(residentMessages('ti', ['fr', 'nl']).language).toBe('fr');
  expect(residentMessages('ary').language).toBe('ar');
});
