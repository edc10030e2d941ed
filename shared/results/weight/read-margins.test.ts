import { describe, expect, test } from 'vitest';
import { growChoice } from '../columns/grow.ts';
import type { MarginProblem } from './margin-problem.ts';
import { joinMargin } from './population-margin.ts';
import { type ReadCsv, readMargins } from './read-margins.ts';

/** Cells without quotes are all that these tests need; real files are read where they come in. */
const readCsv: ReadCsv = (text) =>
  text.includes('"')
    ? { kind: 'unreadable', line: 2, reason: 'quote not closed' }
    : {
        kind: 'lines',
        lines: text
          .split('\n')
          .map((line, at) => ({ line: at + 1, cells: line.split(',') }))
          .filter(({ cells }) => cells.join('') !== ''),
      };

const HEADER = 'margin,class,population,source,year';
const read = (lines: readonly string[], known?: Record<string, readonly string[]>) =>
  readMargins([HEADER, ...lines].join('\n'), readCsv, known);

function problems(
  lines: readonly string[],
  known?: Record<string, readonly string[]>,
): readonly MarginProblem[] {
  const outcome = read(lines, known);
  return outcome.kind === 'refused' ? outcome.problems : [];
}

const AGES = ['age,0_17,20,Statbel,2025', 'age,18_64,60,Statbel,2025', 'age,65p,20,Statbel,2025'];

describe('a file of margins', () => {
  test('is read with its source and year, and its columns may stand in any order', () => {
    expect(read([...AGES, 'age,total,100,Statbel,2025'])).toEqual({
      kind: 'margins',
      margins: [
        {
          name: 'age',
          variables: ['age'],
          source: 'Statbel',
          year: 2025,
          classes: [
            { codes: ['0_17'], population: 20 },
            { codes: ['18_64'], population: 60 },
            { codes: ['65p'], population: 20 },
          ],
        },
      ],
    });
    expect(readMargins('Year,Source,Population,Class,Margin\n2025,Statbel,5,a,area', readCsv)).toMatchObject({
      margins: [{ name: 'area', year: 2025, classes: [{ codes: ['a'], population: 5 }] }],
    });
  });

  test('may have a margin by two variables', () => {
    const lines = ['f', 'm'].flatMap((sex) =>
      ['18_64', '65p'].map((age) => `age*sex,${age}*${sex},10,Statbel,2025`),
    );
    expect(read(lines)).toMatchObject({
      margins: [{ variables: ['age', 'sex'], classes: [{ codes: ['18_64', 'f'] }, {}, {}, {}] }],
    });
    expect(problems(lines.slice(0, 3))).toEqual([
      { line: 4, code: 'missing-class', margin: 'age*sex', class: '65p*m' },
    ]);
  });

  test('with something wrong gives no margins, and says what on which line', () => {
    expect(
      problems([
        'age,0_17,twenty,Statbel,2025',
        'age,18_64,1 200,Statbel,2025',
        'age,,60,Statbel,2025',
        'age,65p,0,Statbel,2025',
        'age,75p,20,Statbel,25',
        'age,85p,20',
      ]),
    ).toEqual([
      { line: 2, code: 'no-number', value: 'twenty' },
      { line: 3, code: 'no-number', value: '1 200' },
      { line: 4, code: 'empty-cell', column: 'class' },
      { line: 5, code: 'nobody', class: '65p' },
      { line: 6, code: 'no-year', value: '25' },
      { line: 7, code: 'cells', cells: 3, columns: 5 },
    ]);
  });

  test('whose total does not add up is refused on the line of the total; rounding is allowed for', () => {
    expect(problems([...AGES, 'age,Total,110,Statbel,2025'])).toEqual([
      { line: 5, code: 'total', margin: 'age', stated: 110, sum: 100 },
    ]);
    expect(read([...AGES, 'age,total,101,Statbel,2025']).kind).toBe('margins');
    expect(problems([...AGES, 'age,total,100,Statbel,2025', 'age,total,100,Statbel,2025'])).toEqual([
      { line: 6, code: 'twice', class: 'total', firstLine: 5 },
    ]);
  });

  test('with a class twice, or of another source or year, is refused', () => {
    expect(problems([...AGES, 'age,65p,20,Statbel,2024'])).toEqual([
      { line: 5, code: 'differs', column: 'year', first: '2025', value: '2024' },
      { line: 5, code: 'twice', class: '65p', firstLine: 4 },
    ]);
    expect(problems(['age*sex,65p,5,Statbel,2025'])).toEqual([
      { line: 2, code: 'parts', class: '65p', parts: 1, variables: 2 },
    ]);
  });

  test('must have the classes that the survey has, and no others', () => {
    const known = { age: ['0_17', '18_64', '65_74', '75p'] };
    expect(problems(AGES, known)).toEqual([
      { line: 4, code: 'unknown-class', class: '65p', variable: 'age' },
    ]);
    expect(problems(AGES.slice(0, 2), known)).toEqual([
      { line: 3, code: 'missing-class', margin: 'age', class: '65_74' },
      { line: 3, code: 'missing-class', margin: 'age', class: '75p' },
    ]);
    expect(problems(['area,a,100,Statbel,2025'], known)).toEqual([
      { line: 2, code: 'unknown-variable', variable: 'area' },
    ]);
  });

  test('of two populations is refused; a year between them is not', () => {
    expect(problems([...AGES, 'sex,f,70,Statbel,2020', 'sex,m,60,Statbel,2020'])).toEqual([
      { line: 5, code: 'totals-differ', margin: 'sex', total: 130, other: 'age', otherTotal: 100 },
    ]);
    expect(read([...AGES, 'sex,f,52,Statbel,2020', 'sex,m,51,Statbel,2020']).kind).toBe('margins');
  });

  test('without its columns, without lines or that is no CSV is refused', () => {
    expect(readMargins('margin,class\nage,a', readCsv)).toMatchObject({
      problems: [{ column: 'population' }, { column: 'source' }, { column: 'year' }],
    });
    expect(readMargins('', readCsv).kind).toBe('refused');
    expect(problems([])).toEqual([{ line: 1, code: 'no-margins' }]);
    expect(readMargins('"', readCsv)).toEqual({
      kind: 'refused',
      problems: [{ line: 2, code: 'unreadable', reason: 'quote not closed' }],
    });
  });
});

describe('a margin over responses', () => {
  const column = (name: string, values: readonly (string | undefined)[]) => {
    const growing = growChoice(name);
    for (const value of values) growing.add(value);
    return growing.column();
  };
  const margin = {
    name: 'age*sex',
    variables: ['age', 'sex'],
    classes: ['f', 'm'].flatMap((sex) =>
      ['18-64', '65+'].map((age) => ({ codes: [age, sex], population: 10 })),
    ),
  };

  test('knows who is in which class, of whom it is not known, and who is in none', () => {
    const age = column('age', ['65+', '18-64', undefined, '18-64']);
    const sex = column('sex', ['f', 'm', 'm', 'x']);
    const joined = joinMargin(margin, [sex, age]);
    if (joined.kind === 'no-column') throw new Error('both columns are there');
    expect([...joined.margin.codes]).toEqual([2, 3, 0, 0]);
    expect(joined.unlisted).toEqual([{ class: '18-64*x', people: 1 }]);
    expect(joined.margin).toMatchObject({ ordered: true, groups: ['f', 'f', 'm', 'm'] });
  });

  test('takes bands of years as an order, and postcodes or names not', () => {
    const ordered = (codes: readonly string[]) => {
      const joined = joinMargin(
        { name: 'v', variables: ['v'], classes: codes.map((code) => ({ codes: [code], population: 1 })) },
        [column('v', codes)],
      );
      return joined.kind === 'joined' && joined.margin.ordered;
    };
    expect(ordered(['0_17', '18–64', '65p'])).toBe(true);
    expect(ordered(['21001', '21002'])).toBe(false);
    expect(ordered(['0_17', 'unknown'])).toBe(false);
  });

  test('needs its columns', () => {
    expect(joinMargin(margin, [column('age', ['65+'])])).toEqual({ kind: 'no-column', variable: 'sex' });
  });
});
