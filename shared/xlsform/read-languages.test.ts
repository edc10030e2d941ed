import { describe, expect, test } from 'vitest';
import { imported } from './testing/imported.ts';

describe('languages', () => {
  test('come from the names and codes of the columns, the default first', () => {
    const { draft } = imported(`
      survey
      | type | name | label::Français | label::Tigirigna | label::العربية (ar) | label::Nederlands |
      | text | a    | A               | ኤ                | أ                   | A                 |
      settings
      | default_language | form_title |
      | Nederlands       | Vragen     |
    `);
    expect(draft?.sourceLanguage).toBe('nl');
    expect(draft?.languages).toEqual(['nl', 'fr', 'ti', 'ar']);
    expect(draft?.title).toEqual({ nl: 'Vragen' });
  });

  test('that nobody knows get a tag for local use, and a warning that says how to name them', () => {
    const { draft, issues } = imported(
      'survey\n| type | name | label::Klingon | label::English |\n| text | a | A | A |',
    );
    expect(draft?.languages).toEqual(['qaa', 'en']);
    expect(issues).toMatchObject([{ code: 'unknownLanguage', found: 'Klingon', expected: 'qaa' }]);
  });

  test('of columns that name none are what whoever imports says, or else undetermined', () => {
    const drawing = 'survey\n| type | name | label |\n| text | a | A |';
    expect(imported(drawing, { language: 'nl' }).draft?.languages).toEqual(['nl']);
    expect(imported(drawing)).toMatchObject({
      draft: { languages: ['und'] },
      remarks: ['label languageNotSaid'],
    });
  });

  test('of columns that name none are the default language where one is set', () => {
    const { draft, remarks } = imported(
      'survey\n| type | name | label | label::French (fr) |\n| text | a | A | B |\nsettings\n| default_language |\n| English (en) |',
    );
    expect(remarks).toEqual([]);
    expect(draft?.children[0]).toMatchObject({ label: { en: 'A', fr: 'B' } });
  });
});
