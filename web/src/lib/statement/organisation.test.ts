import { expect, test } from 'vitest';
import { languageNames } from './language-names.ts';
import { organisation } from './organisation.ts';

test('settings that are absent or blank are not filled in', () => {
  expect(organisation({ ORGANISATION_NAME: ' ' })).toEqual({ name: undefined, contact: undefined });
  expect(organisation({ ORGANISATION_NAME: 'VGC', ORGANISATION_CONTACT: 'info@vgc.example ' })).toEqual({
    name: 'VGC',
    contact: 'info@vgc.example',
  });
});

test('languages are listed in the words of the reader', () => {
  expect(languageNames(['fr', 'en', 'ar'], 'nl')).toBe('Frans, Engels en Arabisch');
});
