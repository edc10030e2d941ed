import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as z from 'zod';
import { runTabulation } from './run.ts';

const SCHOOLS = fileURLToPath(new URL('../../../tests/reference/statistics/apistrat.csv', import.meta.url));

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'peil-tabulate-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** Writes a file and gives its path. */
function file(name: string, content: string | object): string {
  const path = join(folder, name);
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}

/** What the tests look at; the rest of a report is left alone. */
const Shown = z.object({
  rows: z.number(),
  weights: z.looseObject({ method: z.string() }),
  design: z.looseObject({ degreesOfFreedom: z.number() }),
  variables: z.array(
    z.looseObject({
      all: z.looseObject({
        base: z.number(),
        categories: z
          .array(
            z.looseObject({
              code: z.string(),
              count: z.number(),
              share: z.number(),
              standardError: z.number(),
              intervals: z.record(z.string(), z.object({ low: z.number(), high: z.number() }).optional()),
            }),
          )
          .optional(),
      }),
      breakdowns: z.array(
        z.looseObject({
          by: z.string(),
          groups: z.array(z.looseObject({ code: z.string(), base: z.number() })),
          gaps: z.array(z.looseObject({ gap: z.number(), adjustedPValue: z.number().nullable() })).optional(),
          tests: z.array(z.looseObject({ method: z.string(), chiSquare: z.number() })).optional(),
        }),
      ),
    }),
  ),
});

async function report(spec: object, data = SCHOOLS): Promise<z.infer<typeof Shown>> {
  const outcome = await runTabulation({ data, spec: file('spec.json', spec) });
  if (outcome.kind === 'refused') throw new Error(outcome.problems.join('\n'));
  return Shown.parse(JSON.parse(JSON.stringify(outcome.report)));
}

async function problems(spec: object | string, data = SCHOOLS): Promise<readonly string[]> {
  const outcome = await runTabulation({ data, spec: file('spec.json', spec) });
  if (outcome.kind === 'tabulated') throw new Error('this was to be refused');
  return outcome.problems.map((problem) => problem.slice(problem.lastIndexOf('/') + 1));
}

describe('a file of answers', () => {
  test('that is raked gives the figures of R, by group as well', async () => {
    const { weights, design, variables } = await report({
      variables: [{ name: 'awards' }],
      breakdowns: ['stype'],
      weight: 'pw',
      margins: { stype: { E: 4421, H: 755, M: 1018 }, 'sch.wide': { No: 1072, Yes: 5122 } },
      weighing: { trim: false },
    });
    const [awards] = variables;
    const yes = awards?.all.categories?.find(({ code }) => code === 'Yes');
    expect(weights).toMatchObject({ method: 'raked', merged: [], trimmed: 0 });
    expect(design.degreesOfFreedom).toBe(199);
    expect(yes?.share).toBeCloseTo(0.638198854237507, 7);
    expect(yes?.standardError).toBeCloseTo(0.0293616707930528, 7);
    expect(yes?.intervals['beta']?.low).toBeCloseTo(0.57750408335564, 6);
    expect(yes?.intervals['logit']?.high).toBeCloseTo(0.693877832478676, 6);
    const [byType] = awards?.breakdowns ?? [];
    expect(byType?.groups.map(({ code, base }) => [code, base])).toEqual([
      ['E', 100],
      ['H', 50],
      ['M', 50],
    ]);
    expect(byType?.gaps).toHaveLength(6);
    expect(byType?.gaps?.[1]?.gap).toBeCloseTo(0.410722535543396, 6);
    expect(byType?.tests).toHaveLength(1);
  });

  test('that was drawn by strata has their standard errors', async () => {
    const { design, variables } = await report({
      variables: [{ name: 'sch.wide', categories: ['Yes', 'No'] }],
      weight: 'pw',
      design: { strata: 'stype', population: 'fpc' },
    });
    expect(design).toMatchObject({ strataFound: 3, units: 200, degreesOfFreedom: 197 });
    const [yes, no] = variables[0]?.all.categories ?? [];
    expect([yes?.code, no?.code]).toEqual(['Yes', 'No']);
    expect(no?.standardError).toBeCloseTo(0.0243447801130748, 7);
  });

  test('with margins from a file merges what few answered, and says of which year they are', async () => {
    file(
      'margins.csv',
      'margin;class;population;source;year\nage*sex;18_64*f;40;Statbel;2025\nage*sex;65p*f;10;Statbel;2025\nage*sex;18_64*m;45;Statbel;2025\nage*sex;65p*m;5;Statbel;2025\nage*sex;total;100;Statbel;2025\n',
    );
    const people = [
      ...Array<string>(40).fill('18_64,f,home work'),
      ...Array<string>(35).fill('65p,f,work'),
      ...Array<string>(40).fill('18_64,m,'),
      ...Array<string>(5).fill('65p,m,home'),
      '18_64,x,home',
    ];
    const data = file('people.csv', `age,sex,needs\n${people.join('\n')}\n`);
    const { rows, weights, variables } = await report(
      {
        variables: [{ name: 'needs', kind: 'multiple', ranks: true }],
        breakdowns: ['sex'],
        margins: 'margins.csv',
      },
      data,
    );
    expect(rows).toBe(121);
    expect(weights).toMatchObject({
      margins: [{ name: 'age*sex', source: 'Statbel', year: 2025 }],
      merged: [{ classes: ['18_64*m', '65p*m'] }],
      unlisted: [{ margin: 'age*sex', class: '18_64*x', people: 1 }],
    });
    // Shares are of people: the forty who gave no answer are in no base.
    expect(variables[0]?.all.base).toBe(81);
    expect(variables[0]?.all.categories?.map(({ code, count }) => [code, count])).toEqual([
      ['home', 46],
      ['work', 75],
    ]);
    expect(variables[0]?.['ranks']).toMatchObject({ places: [{ code: 'home' }, { code: 'work' }] });
  });

  test('gives a mean and a total of a number', async () => {
    const { variables } = await report({ variables: [{ name: 'api00', kind: 'number' }], weight: 'pw' });
    const { mean } = z
      .looseObject({ mean: z.object({ estimate: z.number(), standardError: z.number() }) })
      .parse(variables[0]?.all);
    expect(mean.estimate).toBeCloseTo(662.287363159321, 6);
    expect(mean.standardError).toBeCloseTo(9.58542887637313, 6);
  });
});

describe('what is wrong is said where it stands, and nothing is printed', () => {
  test('in the specification', async () => {
    expect(await problems('{"variables": [')).toEqual([
      expect.stringMatching(/^spec\.json: this is not JSON: /),
    ]);
    const found = await problems({
      variables: [{ name: 'awards', kind: 'sum' }],
      colour: 'red',
      margins: { stype: { E: -3 } },
      weighing: { trim: { low: 2, high: 3 } },
    });
    expect(found).toContainEqual(expect.stringMatching(/^spec\.json: variables\[0\]\.kind: /));
    expect(found).toContainEqual('spec.json: the whole: there is no field "colour"');
    expect(found).toContainEqual(expect.stringMatching(/^spec\.json: margins.*stype\.E/));
    expect(found).toContainEqual(expect.stringMatching(/^spec\.json: weighing\.trim.*low/));
  });

  test('in the columns of the data', async () => {
    expect(await problems({ variables: [{ name: 'award' }], design: { cluster: 'town' } })).toEqual([
      'apistrat.csv:1: column award: is named in variables[0].name of the specification, and is not there',
      'apistrat.csv:1: column town: is named in design.cluster of the specification, and is not there',
    ]);
  });

  test('in its lines', async () => {
    const data = file('bad.csv', 'need,w,area\nhome,1,a\nhome,0,a\nwork,much\nsleep,2,\n');
    expect(
      await problems(
        {
          variables: [{ name: 'need', categories: ['home', 'work'] }],
          weight: 'w',
          design: { strata: 'area' },
        },
        data,
      ),
    ).toEqual([
      'bad.csv:3: column w: "0" is no number above 0',
      'bad.csv:4: has 2 cells, the header has 3',
      'bad.csv:5: column need: "sleep" is none of its categories',
      'bad.csv:5: column area: is empty',
    ]);
    expect(await problems({ variables: [{ name: 'need' }] }, file('open.csv', 'need\nhome\n"wo'))).toEqual([
      expect.stringMatching(/^open\.csv: Quote Not Closed.* line 3/),
    ]);
    expect(await problems({ variables: [{ name: 'need' }] }, file('empty.csv', 'need\n'))).toEqual([
      'empty.csv: there are no answers in this file',
    ]);
    expect(await problems({ variables: [{ name: 'need' }] }, join(folder, 'none.csv'))).toEqual([
      'none.csv: there is no such file, or it cannot be read',
    ]);
  });

  test('in the margins', async () => {
    file('margins.csv', 'margin,class,population,source,year\nstype,E,10,us,2000\nstype,total,11,us,2000\n');
    expect(await problems({ variables: [{ name: 'awards' }], margins: 'margins.csv' })).toEqual([
      'margins.csv:3: the total of margin "stype" is 11, its classes add up to 10',
    ]);
    expect(await problems({ variables: [{ name: 'awards' }], margins: 'nowhere.csv' })).toEqual([
      'nowhere.csv: there is no such file, or it cannot be read',
    ]);
  });

  test('in the design, and in weights that cannot be reached', async () => {
    expect(await problems({ variables: [{ name: 'awards' }], design: { strata: 'cds' } })).toEqual([
      expect.stringMatching(/^apistrat\.csv: stratum ".*" has one unit only/),
    ]);
    expect(
      await problems({
        variables: [{ name: 'awards' }],
        margins: { stype: { E: 10, H: 5, X: 5 } },
        weighing: { least: 0 },
      }),
    ).toEqual([
      'apistrat.csv: nobody in the data is in class "X" of margin "stype", though people live in it',
    ]);
  });
});

test('the example in the guide to results prints what the guide says', async () => {
  const guide = readFileSync(new URL('../../../shared/results/README.md', import.meta.url), 'utf8');
  const [spec, excerpt] = [...guide.matchAll(/```json\n([^`]+)```/g)].map(
    ([, json = '']) => JSON.parse(json) as Record<string, unknown>,
  );
  const { variables } = await report(spec ?? {});
  const yes = variables[0]?.all.categories?.find(({ code }) => code === excerpt?.['code']);
  for (const [field, value] of Object.entries(excerpt ?? {}))
    if (typeof value === 'number') expect(yes?.[field]).toBeCloseTo(value, 8);
    else expect(yes?.[field]).toBe(value);
});
