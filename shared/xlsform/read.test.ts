import { describe, expect, test } from 'vitest';
import type { Question } from '#shared/questionnaire/question.ts';
import type { Node } from '#shared/questionnaire/questionnaire.ts';
import { sheetOfCsv } from './read-csv.ts';
import { readWorkbook, type ReadOptions } from './read.ts';
import { workbookOf } from './testing/workbook-of.ts';

const YES_NO = `
  choices
  | list_name | name | label::English (en) |
  | yn        | yes  | Yes                 |
  | yn        | no   | No                  |`;

function imported(drawing: string, options: ReadOptions = {}) {
  const { draft, issues } = readWorkbook(workbookOf(drawing), options);
  const nodes = (children: readonly Node[]): Node[] =>
    children.flatMap((node) => [node, ...(node.type === 'group' ? nodes(node.children) : [])]);
  const all = draft ? nodes(draft.children) : [];
  return {
    draft,
    issues,
    /** Where and what, without what is only for information. */
    remarks: issues
      .filter(({ severity }) => severity !== 'info')
      .map(({ row, column, code }) => `${String(row ?? '')} ${column ?? ''} ${code}`.trim()),
    node: (name: string): Node | undefined => all.find((node) => node.name === name),
    question: (name: string): Question | undefined =>
      all.filter((node) => node.type !== 'group').find((node) => node.name === name),
  };
}

/** A survey sheet in English with these rows of `type | name | label | more`. */
const survey = (more: string, ...rows: string[]): string =>
  `survey\n| type | name | label::English (en) | ${more} |\n${rows.map((row) => `| ${row} |`).join('\n')}\n${YES_NO}`;

describe('what is asked', () => {
  test('a respondent of Kobo or ODK is asked the same types of question', () => {
    const { draft, remarks, question } = imported(
      survey(
        'parameters | appearance',
        'text | a | A | | multiline',
        'integer | b | B',
        'decimal | c | C',
        'range | d | D | start=0 end=1 step=0.25',
        'date | e | E | | month-year',
        'time | f | F',
        'dateTime | g | G',
        'select_one yn | h | H | | likert',
        'select_multiple yn | i | I',
        'rank yn | j | J',
        'acknowledge | k | K',
        'note | l | L',
      ),
    );
    expect(remarks).toEqual([]);
    expect(draft?.children.map(({ type }) => type)).toEqual([
      'text',
      'number',
      'number',
      'number',
      'date',
      'time',
      'dateTime',
      'single',
      'multiple',
      'ranking',
      'acknowledge',
      'note',
    ]);
    expect(question('a')).toMatchObject({ long: true });
    expect(question('b')).not.toHaveProperty('decimals');
    expect(question('c')).toMatchObject({ decimals: true });
    expect(question('d')).toMatchObject({ minimum: 0, maximum: 1, step: 0.25, decimals: true });
    expect(question('e')).toMatchObject({ precision: 'month' });
    expect(question('h')).toMatchObject({ choiceList: 'yn', appearance: ['likert'] });
  });

  test('conditions, messages, calculations and defaults come along', () => {
    const { remarks, question } = imported(`
      survey
      | type      | name | label::English (en) | relevant    | required | required_message::English (en) | constraint | constraint_message::English (en) | calculation | default    | read_only |
      | integer   | age  | Age                 |             | yes      | We need it                     | . < 120    | Too old                          |             | 18         |           |
      | text      | job  | Job                 | \${age} > 17 | \${age} > 20 |                             |            |                                  |             | N/A (none) | TRUE      |
      | date      | day  | Day                 |             | no       |                                |            |                                  |             | today()    |           |
      | date      | then | Then                |             |          |                                |            |                                  |             | 2020-01-31 |           |
      | calculate | twice |                    |             |          |                                |            |                                  | \${age} * 2 |            |           |
      | hidden    | form |                     |             |          |                                |            |                                  |             | v1         |           |
    `);
    expect(remarks).toEqual([]);
    expect(question('age')).toMatchObject({
      required: true,
      requiredMessage: { en: 'We need it' },
      constraint: '. < 120',
      constraintMessage: { en: 'Too old' },
      initial: '18',
    });
    expect(question('job')).toMatchObject({
      relevance: '${age} > 17',
      required: '${age} > 20',
      initial: "'N/A (none)'",
      readonly: true,
    });
    expect(question('day')).toMatchObject({ initial: 'today()' });
    expect(question('day')).not.toHaveProperty('required');
    expect(question('then')).toMatchObject({ initial: "'2020-01-31'" });
    expect(question('twice')).toEqual({ type: 'calculation', name: 'twice', calculation: '${age} * 2' });
    expect(question('form')).toMatchObject({ type: 'calculation', calculation: "'v1'" });
  });

  test('groups, field lists and repeats keep their tree', () => {
    const { draft, remarks } = imported(
      survey(
        'relevant | appearance | repeat_count',
        'integer | n | How many?',
        'begin group | home | Home | ${n} > 0 | field-list',
        'text | street | Street',
        'begin_repeat | people | Person | | | ${n}',
        'text | who | Who?',
        'end_repeat',
        'end group',
        'begin lgroup | more | More',
        'text | what | What?',
        'end lgroup',
      ),
    );
    expect(remarks).toEqual([]);
    expect(draft?.children).toMatchObject([
      { name: 'n' },
      {
        name: 'home',
        relevance: '${n} > 0',
        together: true,
        children: [
          { name: 'street' },
          { name: 'people', repeat: { count: '${n}' }, children: [{ name: 'who' }] },
        ],
      },
      { name: 'more', repeat: {}, children: [{ name: 'what' }] },
    ]);
  });

  test('a cascade is filtered by the columns of its choices, also where a name stands under two others', () => {
    const { remarks, draft } = imported(`
      survey
      | type            | name  | label::English (en) | choice_filter  |
      | select_one state | state | State              |                |
      | select_one town  | town  | Town               | state=\${state} |
      choices
      | list name | name | label::English (en) | state |
      | state     | wa   | Washington          |       |
      | state     | tx   | Texas               |       |
      ||
      | town      | king | King                | wa    |
      | town      | king | King                | tx    |
    `);
    expect(remarks).toEqual([]);
    expect(draft?.choiceLists?.['town']).toEqual([
      { code: 'king', label: { en: 'King' }, attributes: { state: 'wa' } },
      { code: 'king', label: { en: 'King' }, attributes: { state: 'tx' } },
    ]);
  });

  test('a filter on a column that this list leaves empty holds for the empty text', () => {
    const { remarks, question } = imported(`
      survey
      | type          | name | label::English (en) | choice_filter        |
      | select_one ab | x    | X                   | area = '' or area=\${y} |
      | text          | y    | Y                   |                      |
      choices
      | list_name | name | label::English (en) | area |
      | ab        | a    | A                   |      |
      | ab        | b    | B                   |      |
      | cd        | c    | C                   | n    |
    `);
    expect(remarks).toEqual([]);
    expect(question('x')).toMatchObject({ choiceFilter: "'' = '' or ''=${y}" });
  });

  test('"or other" opens a text, in the words of each language, and leaves the list of others alone', () => {
    const { draft, remarks, question } = imported(`
      survey
      | type                 | name | label::English (en) | label::Français (fr) |
      | select_one x or_other | a   | A                   | A                    |
      | select_multiple x    | b    | B                   | B                    |
      choices
      | list_name | name | label::English (en) | label::Français (fr) |
      | x         | one  | One                 | Un                   |
    `);
    expect(remarks).toEqual([]);
    expect(question('a')).toMatchObject({ choiceList: 'x_or_other' });
    expect(draft?.choiceLists?.['x_or_other']?.at(-1)).toEqual({
      code: 'other',
      label: { en: 'Other', fr: 'Autre' },
      specify: true,
    });
    expect(draft?.choiceLists?.['x']).toHaveLength(1);
  });

  test('"or other" is offered whatever the filter', () => {
    const { remarks, question } = imported(`
      survey
      | type                  | name | label::English (en) | choice_filter |
      | text                  | y    | Y                   |               |
      | select_one x or_other | a    | A                   | area=\${y}     |
      choices
      | list_name | name | label::English (en) | area |
      | x         | one  | One                 | n    |
    `);
    expect(remarks).toEqual([]);
    expect(question('a')).toMatchObject({ choiceFilter: "(area=${y}) or name = 'other'" });
  });

  test('choices in a file are read from it, under the columns that the question names', () => {
    const drawing = `
      survey
      | type                           | name | label::English (en) | parameters             | choice_filter |
      | select_one_from_file Towns.csv | town | Town                | value=code, label=words | area = 'n'    |`;
    const file = sheetOfCsv('towns.csv', 'code;words;area\n1;Ghent;n\n2;Liège;s\n');
    const { remarks, draft } = imported(drawing, { files: new Map([['towns.csv', file]]) });
    expect(remarks).toEqual([]);
    expect(draft?.choiceLists?.['Towns']).toEqual([
      { code: '1', label: { en: 'Ghent' }, attributes: { area: 'n' } },
      { code: '2', label: { en: 'Liège' }, attributes: { area: 's' } },
    ]);
    expect(imported(drawing).remarks).toEqual(['2 type fileMissing']);
  });

  test("Kobo's rating table becomes a matrix, and its ranking a ranking", () => {
    const { remarks, draft } = imported(`
      survey
      | type        | name  | label::English (en) | kobo--score-choices | kobo--rank-items | relevant      |
      | begin_score | happy | How happy?          | yn                  |                  |               |
      | score__row  | home  | At home             |                     |                  |               |
      | score__row  | work  | At work             |                     |                  |               |
      | end_score   |       |                     |                     |                  |               |
      | begin_rank  | first | Which first?        |                     | yn               |               |
      | rank__level | r1    | First               |                     |                  |               |
      | end_rank    |       |                     |                     |                  |               |
      | text        | why   | Why?                |                     |                  | \${work} = 'no' |
      ${YES_NO}
    `);
    expect(remarks).toEqual([]);
    expect(draft?.children).toMatchObject([
      {
        type: 'matrix',
        rows: [{ code: 'home' }, { code: 'work' }],
        columns: [{ code: 'yes' }, { code: 'no' }],
      },
      { type: 'ranking', choiceList: 'yn' },
      { relevance: "${happy.work} = 'no'" },
    ]);
  });

  test("Kobo's matrix is written out, once for each of its list", () => {
    const { remarks, draft } = imported(`
      survey
      | type             | name  | label::English (en) | kobo--matrix_list |
      | begin_kobomatrix | own   | Do you own          | yn                |
      | integer          | many  | How many?           |                   |
      | end_kobomatrix   |       |                     |                   |
      ${YES_NO}
    `);
    expect(remarks).toEqual([]);
    expect(draft?.children).toMatchObject([
      {
        name: 'own',
        children: [
          { name: 'yes', children: [{ name: 'yes_many' }] },
          { name: 'no', children: [{ name: 'no_many' }] },
        ],
      },
    ]);
  });

  test('the label of a choice that is looked up as ODK does it is looked up as Peil does', () => {
    const { remarks, question } = imported(
      survey(
        'calculation',
        'select_one yn | q | Q',
        "calculate | words | | jr:itext(instance('yn')/root/item[name = ${q}]/itextId)",
        "calculate | more | | concat(instance('yn')/root/item[name=${q}]/label, '!')",
      ),
    );
    expect(remarks).toEqual([]);
    expect(question('words')).toMatchObject({ calculation: "jr:choice-name(${q}, '${q}')" });
    expect(question('more')).toMatchObject({ calculation: "concat(jr:choice-name(${q}, '${q}'), '!')" });
  });
});

describe('what cannot be carried over', () => {
  test('is named by its row, and the rest can be published', () => {
    const { draft, remarks } = imported(
      survey(
        'appearance',
        'start | start',
        'geopoint | place | Where?',
        'image | photo | Photo',
        "select_one yn | found | Found? | search('towns')",
        'text | q | Were you at ${place}? | ex:some.app(x = 1)',
      ),
    );
    expect(remarks).toEqual([
      '2 type metadataNotStored',
      '3 type typeNotCarried',
      '4 type typeNotCarried',
      '5 type typeNotCarried',
      '6 appearance externalApp',
      '6 label::English (en) emptyReference',
    ]);
    expect(draft?.children).toMatchObject([{ name: 'q', label: { en: 'Were you at ?' } }]);
  });

  test('a condition on something left out reads an empty value; today is still today', () => {
    const { remarks, question } = imported(
      survey(
        'relevant',
        'today | now',
        'barcode | code | Code',
        "text | q | Q | ${now} > '2020-01-01' and ${code} = ''",
      ),
    );
    expect(remarks).toContain('4 relevant emptyReference');
    expect(question('q')).toMatchObject({ relevance: "today() > '2020-01-01' and '' = ''" });
  });

  test('functions of other software are left out with their row and column', () => {
    const { remarks, question } = imported(
      survey(
        'calculation | constraint',
        "calculate | fruit | | pulldata('f', 'a', 'b', 'c')",
        "text | q | Q | | . != pulldata('f', 'a', 'b', 'c')",
        'text | r | R | | . != ${last-saved#r}',
      ),
    );
    expect(remarks).toEqual([
      '2 calculation expressionNotCarried',
      '2 calculation calculationNotCarried',
      '3 constraint expressionNotCarried',
      '4 constraint emptyReference',
    ]);
    expect(question('q')).not.toHaveProperty('constraint');
    expect(question('fruit')).toMatchObject({ calculation: "''" });
  });
});

describe('what is wrong', () => {
  test.each([
    ['an unknown function', "concatt('a', ${a})", 'unknownFunction', { start: 0, end: 7 }, 'concat'],
    ['an unknown question', "concat('a', ${nowhere})", 'unknownName', { start: 12, end: 22 }, undefined],
    ['a parenthesis too few', "concat('a', ${a}", 'unexpectedEnd', { start: 16, end: 16 }, ')'],
    ['a sign of another language', '${a} == 1', 'unexpectedCharacter', { start: 5, end: 7 }, '='],
  ])('%s is an error with its row, column and place in the cell', (_, written, code, span, expected) => {
    const { issues } = imported(survey('calculation', 'integer | a | A', `calculate | b | | ${written}`));
    expect(issues).toEqual([
      expect.objectContaining({
        severity: 'error',
        sheet: 'survey',
        row: 3,
        column: 'calculation',
        code,
        span,
      }),
    ]);
    expect(issues[0]?.expected).toBe(expected);
  });

  test('calculations that wait for each other are refused, with the circle', () => {
    const { issues } = imported(
      survey('calculation', 'text | q | Q', 'calculate | a | | ${b} + 1', 'calculate | b | | ${a} + 1'),
    );
    expect(issues).toMatchObject([{ code: 'circular', row: 3, column: 'calculation', found: 'a → b' }]);
  });

  test('an unknown type, list or bracket is an error in its row, with what was meant', () => {
    const { issues } = imported(
      survey(
        '',
        'intger | a | A',
        'select_one yna | b | B',
        'begin group | c | C',
        'text | d | D',
        'end repeat',
        'end group',
        'end group',
        '| e | E',
        'begin repeat | f | F',
        'text | g | G',
      ),
    );
    expect(issues.map(({ row, code, expected }) => [row, code, expected])).toEqual([
      [2, 'unknownType', 'integer'],
      [3, 'unknownList', 'yn'],
      [6, 'mismatchedEnd', 'end group'],
      [8, 'strayEnd', undefined],
      [9, 'noType', undefined],
      [10, 'unclosedGroup', undefined],
    ]);
  });

  test('a choice that stands twice with different words is refused, with its row', () => {
    const { remarks } = imported(`
      survey
      | type         | name | label::English (en) |
      | select_one x | q    | Q                   |
      choices
      | list_name | name | label::English (en) |
      | x         | 1    | Yes                 |
      | x         | 1    | No                  |
    `);
    expect(remarks).toEqual(['3 name duplicateCode']);
  });

  test('one name for two questions in one expression that could be either is refused', () => {
    const { remarks } = imported(
      survey(
        'relevant',
        'begin group | one',
        'text | q | Q',
        'end group',
        'begin group | two',
        'text | q | Q',
        "text | near | Near | ${q} = 'a'",
        'end group',
        "text | far | Far | ${q} = 'a'",
      ),
    );
    expect(remarks).toEqual(['6 name repeatedName', '9 relevant ambiguousName']);
  });

  test('a group and a question of one name are told apart: a condition means the question', () => {
    const { remarks, question } = imported(
      survey(
        'relevant',
        'begin group | home',
        'text | home | Home',
        'end group',
        'text | q | Q | ${home} &lt; 3',
      ),
    );
    expect(remarks).toEqual(['3 name repeatedName']);
    expect(question('q')).toMatchObject({ relevance: '${home_home} < 3' });
  });

  test('a workbook without a survey, without types or without questions says so', () => {
    expect(imported('data\n| a | b |\n| 1 | 2 |').remarks).toEqual(['noSurveySheet']);
    expect(imported('survey\n| name | label |\n| a | A |').remarks).toEqual(['noTypeColumn']);
    expect(imported('survey\n| type | name |\n| start | s |')).toMatchObject({
      draft: undefined,
      remarks: ['noQuestions', '2 type metadataNotStored'],
    });
    expect(imported('').draft).toBeUndefined();
  });
});

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
