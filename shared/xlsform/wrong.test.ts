import { describe, expect, test } from 'vitest';
import { imported, survey } from './testing/imported.ts';

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
