import { describe, expect, test } from 'vitest';
import { imported, survey } from './testing/imported.ts';

describe('what is mended', () => {
  test('names that Peil cannot use are changed everywhere they stand', () => {
    const { remarks, draft } = imported(
      survey(
        'relevant',
        'integer | âge | Age',
        'text | language | Language',
        'text | 1st | First | ${âge} > 1 and ${language} != 0',
        'note | n | You are ${âge} and "${1st}" | /data/âge = 3 or ../1st = \'x\'',
        'text | | What is your name?',
      ),
    );
    expect(remarks).toEqual([
      '2 name mendedName',
      '3 name repeatedName',
      '4 name mendedName',
      '5 relevant unexpectedToken',
      '6 name noName',
    ]);
    expect(draft?.children).toMatchObject([
      { name: 'age' },
      { name: 'language_2' },
      { name: '_1st', relevance: '${age} > 1 and ${language_2} != 0' },
      { name: 'n', label: { en: 'You are ${age} and "${_1st}"' } },
      { name: 'what_is_your_name' },
    ]);
  });

  test('choice names with spaces are changed in filters and conditions as well', () => {
    const { remarks, draft } = imported(`
      survey
      | type         | name | label::English (en) | relevant            | choice_filter |
      | select_one x | q    | Q                   |                     |               |
      | select_one y | r    | R                   | \${q} = 'Far north' | x=\${q}       |
      choices
      | list_name | name      | label::English (en) | x         |
      | x         | Far north | Far north           |           |
      | y         | a         | A                   | Far north |
    `);
    expect(remarks).toEqual(['2 name mendedCode']);
    expect(draft?.children[1]).toMatchObject({ relevance: "${q} = 'Far_north'" });
    expect(draft?.choiceLists?.['y']?.[0]?.attributes).toEqual({ x: 'Far_north' });
  });

  test('headers in other cases, spellings and forms are understood', () => {
    const { remarks, question } = imported(`
      Survey
      | Type | Name | Lable:English | bind:relevant | Bind::JR:constraintMsg | relevent | Hint::French | calcluation |
      | text | q    | Question      | 1 = 1         |                        |          | Aide         | 'a'         |
    `);
    expect(remarks).toEqual([
      'incompleteLanguage',
      '1 Lable:English misspelledColumn',
      '1 calcluation misspelledColumn',
      '2 Hint::French labelFromLanguage',
    ]);
    expect(question('q')).toMatchObject({
      label: { en: 'Question' },
      hint: { en: 'Aide', fr: 'Aide' },
      relevance: '1 = 1',
      calculation: "'a'",
    });
  });

  test('curly quotes, spaces that do not break and marks at the beginning of a file do no harm', () => {
    const { remarks, question } = imported(
      'survey\n| \ufefftype | name\u00a0 | label |\n| text | a | Qu’est-ce\u00a0? |\n' +
        '| text | b\u00a0 | B |',
      { language: 'fr' },
    );
    expect(remarks).toEqual([]);
    expect(question('a')?.label).toEqual({ fr: 'Qu’est-ce\u00a0?' });
    const { remarks: none } = imported(survey('relevant', 'text | a | A', 'text | b | B | ${a}\u00a0= ‘x’'));
    expect(none).toEqual([]);
  });

  test('disabled rows are left out, and blank ones are no rows', () => {
    const { draft, remarks } = imported(
      survey('disabled', 'text | a | A', '|', 'text | b | B | yes', 'text | c | C | no'),
    );
    expect(remarks).toEqual([]);
    expect(draft?.children.map(({ name }) => name)).toEqual(['a', 'c']);
  });

  test('a question without words takes its hint, or its name, and says so', () => {
    const { remarks, draft } = imported(
      'survey\n| type | name | label::en | hint::en |\n| text | a | | The hint |\n| text | b | | |',
    );
    expect(remarks).toEqual(['2 label labelFromHint', '3 label noLabel']);
    expect(draft?.children).toMatchObject([{ label: { en: 'The hint' } }, { label: { en: 'b' } }]);
  });
});
