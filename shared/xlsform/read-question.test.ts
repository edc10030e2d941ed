import { describe, expect, test } from 'vitest';
import { sheetOfCsv } from './read-csv.ts';
import { imported, survey, YES_NO } from './testing/imported.ts';

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
