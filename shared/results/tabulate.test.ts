import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compileQuestionnaire } from '#shared/questionnaire/compile.ts';
import type { Questionnaire } from '#shared/questionnaire/questionnaire.ts';
import { NEEDS_SURVEY } from '#shared/starter/needs.ts';
import { type KeyedResponse, tabulate as countTables } from './tabulate.ts';
import type { People, TrueRow } from './true-table.ts';
import { variableOf } from './variable.ts';

const option = (code: string) => ({ code, label: { nl: code } });

const QUESTIONNAIRE: Questionnaire = {
  format: 'peil/1',
  id: 'klein',
  kind: 'needs',
  sourceLanguage: 'nl',
  languages: ['nl', 'ar'],
  title: { nl: 'Klein' },
  choiceLists: { yn: [option('yes'), option('no')] },
  children: [
    {
      type: 'single',
      name: 'age',
      label: { nl: 'Leeftijd' },
      options: [option('u13'), option('young'), option('older')],
      decline: ['refused'],
    },
    {
      type: 'multiple',
      name: 'needs',
      label: { nl: 'Noden' },
      options: [
        option('a'),
        option('b'),
        { ...option('none'), exclusive: true },
        { ...option('idk'), missing: 'dont_know' },
      ],
      decline: ['dont_know'],
    },
    { type: 'ranking', name: 'order', label: { nl: 'Volgorde' }, options: [option('x'), option('y')] },
    { type: 'single', name: 'member', label: { nl: 'Lid' }, choiceList: 'yn' },
    { type: 'municipality', name: 'place', label: { nl: 'Gemeente' } },
    {
      type: 'matrix',
      name: 'grid',
      label: { nl: 'Rooster' },
      rows: [option('r1'), option('r2')],
      columns: [option('c1'), option('c2'), { ...option('unsure'), missing: 'dont_know' }],
    },
    { type: 'text', name: 'free', label: { nl: 'Vrij' } },
  ],
  screenOuts: [{ name: 'young', when: "${age} = 'u13'", label: { nl: 'Te jong' } }],
  derived: [
    {
      name: 'origin',
      label: { nl: 'Herkomst' },
      expression: "''",
      values: [option('here'), option('there'), { ...option('unknown'), missing: 'dont_know' }],
      definition: { nl: 'Zoals de bron het zegt.' },
    },
    { name: 'open', label: { nl: 'Open' }, expression: "''" },
  ],
};

const compiled = (() => {
  const outcome = compileQuestionnaire(QUESTIONNAIRE);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.issues));
  return outcome.compiled;
})();

const response = (
  answers: KeyedResponse['answers'],
  derived: KeyedResponse['derived'] = {},
): KeyedResponse => ({
  answers,
  derived,
  language: 'nl',
  key: 1,
  channel: 'a',
});

/** A row as plain numbers. Every key is 1 here, so the sums of keys are the counts again. */
function plainRow({ base, counts, bases }: TrueRow) {
  const count = (people: People): number => {
    expect(people.key).toBe(people.count);
    return people.count;
  };
  return { base: count(base), counts: counts.map(count), ...(bases && { bases: bases.map(count) }) };
}

/** The tables of these responses, in plain numbers. */
const tabulate = (...given: Parameters<typeof countTables>) =>
  countTables(...given).map((table) => ({
    ...table,
    all: plainRow(table.all),
    breakdowns: table.breakdowns.map((breakdown) => ({
      ...breakdown,
      groups: breakdown.groups.map((group) => ({ code: group.code, label: group.label, ...plainRow(group) })),
      rest: plainRow(breakdown.rest),
    })),
  }));

test('five responses of which three answered: the base is three, and a multiple choice counts people', () => {
  const [table] = tabulate(
    [
      response({ needs: ['a', 'b'] }),
      response({ needs: ['a'] }),
      response({ needs: ['none'] }),
      response({ needs: ['dk'] }),
      response({ age: 'young' }),
    ],
    compiled,
    { overview: ['needs'], breakdowns: [] },
  );
  expect(table).toMatchObject({ kind: 'multiple', all: { base: 3, counts: [2, 1, 1] } });
});

test('declining is no answer, by a standard code or by an option of the author', () => {
  const [needs, age] = tabulate(
    [response({ needs: ['idk'], age: 'pnts' }), response({ needs: ['dk'] }), response({ needs: [] })],
    compiled,
    { overview: ['needs', 'age'], breakdowns: [] },
  );
  expect(needs?.all.base).toBe(0);
  expect(needs?.options.map(({ code }) => code)).toEqual(['a', 'b', 'none']);
  expect(age?.all.base).toBe(0);
});

test('a ranking counts what was put first', () => {
  const [table] = tabulate(
    [response({ order: ['y', 'x'] }), response({ order: ['y', 'x'] }), response({ order: ['x', 'y'] })],
    compiled,
    { overview: ['order'], breakdowns: [] },
  );
  expect(table).toMatchObject({ kind: 'ranking', all: { base: 3, counts: [1, 2] } });
});

test('a breakdown splits numerator and base, and keeps those who are in no group apart', () => {
  const [table] = tabulate(
    [
      response({ needs: ['a'], age: 'young' }, { origin: 'here' }),
      response({ needs: ['a', 'b'], age: 'older' }, { origin: 'there' }),
      response({ needs: ['b'], age: 'pnts' }, { origin: 'unknown' }),
      response({ age: 'young' }, { origin: 'here' }),
    ],
    compiled,
    { overview: ['needs'], breakdowns: ['age', 'origin'] },
  );
  expect(table?.breakdowns).toMatchObject([
    {
      name: 'age',
      groups: [
        { code: 'young', base: 1, counts: [1, 0, 0] },
        { code: 'older', base: 1, counts: [1, 1, 0] },
      ],
      rest: { base: 1, counts: [0, 1, 0] },
    },
    {
      name: 'origin',
      definition: { nl: 'Zoals de bron het zegt.' },
      groups: [
        { code: 'here', base: 1, counts: [1, 0, 0] },
        { code: 'there', base: 1, counts: [1, 1, 0] },
      ],
      rest: { base: 1 },
    },
  ]);
});

test('the language of the interview is a breakdown with names that a council can read', () => {
  const [table] = tabulate([{ ...response({ member: 'yes' }), language: 'ar' }], compiled, {
    overview: ['member'],
    breakdowns: ['language'],
  });
  expect(table?.breakdowns[0]?.groups).toMatchObject([
    { code: 'nl', label: { nl: 'Nederlands', fr: 'néerlandais', en: 'Dutch' }, base: 0 },
    { code: 'ar', label: { nl: 'Arabisch', fr: 'arabe', en: 'Arabic' }, base: 1, counts: [1, 0] },
  ]);
});

test('municipalities and choice lists have their options; a free text has no table', () => {
  const tables = tabulate([], compiled, {
    overview: ['place', 'member', 'free', 'nowhere'],
    breakdowns: ['needs', 'nowhere'],
  });
  expect(tables.map(({ name }) => name)).toEqual(['place', 'member']);
  expect(tables[0]?.options.length).toBeGreaterThanOrEqual(19);
  // Groups that overlap would count a person twice.
  expect(tables[0]?.breakdowns).toEqual([]);
});

test('a value that no definition lists is in no group, and a variable without listed values has no tables', () => {
  const tables = tabulate(
    [response({ member: 'yes' }, { origin: 'zeta' }), response({ member: 'no' }, { origin: 'here' })],
    compiled,
    { overview: ['member', 'open'], breakdowns: ['open', 'origin'] },
  );
  expect(tables.map(({ name }) => name)).toEqual(['member']);
  expect(tables[0]?.breakdowns).toMatchObject([
    {
      name: 'origin',
      groups: [
        { code: 'here', base: 1, counts: [0, 1] },
        { code: 'there', base: 0, counts: [0, 0] },
      ],
      rest: { base: 1, counts: [1, 0] },
    },
  ]);
});

test('an answer that is no option any more is not counted', () => {
  const [table] = tabulate([response({ member: 'maybe' }), response({ member: 'yes' })], compiled, {
    overview: ['member'],
    breakdowns: [],
  });
  expect(table?.all).toMatchObject({ base: 1, counts: [1, 0] });
});

test('an option that ends the interview is no group: it would always be empty', () => {
  const [table] = tabulate([], compiled, { overview: ['age'], breakdowns: [] });
  expect(table?.options.map(({ code }) => code)).toEqual(['young', 'older']);
});

test('a matrix is reported row by row, each with the base of who answered that row', () => {
  const tables = tabulate(
    [
      response({ grid: { r1: 'c1', r2: 'c2' } }),
      response({ grid: { r1: 'c2' } }),
      response({ grid: { r1: 'unsure', r2: 'c2' } }),
      response({ grid: 'dk' }),
      response({}),
    ],
    compiled,
    { overview: ['grid'], breakdowns: [] },
  );
  expect(tables).toMatchObject([
    { name: 'grid.r1', label: { nl: 'Rooster – r1' }, kind: 'single', all: { base: 2, counts: [1, 1] } },
    { name: 'grid.r2', label: { nl: 'Rooster – r2' }, kind: 'single', all: { base: 2, counts: [0, 2] } },
  ]);
  expect(tables[0]?.options.map(({ code }) => code)).toEqual(['c1', 'c2']);
});

describe('an option that waits for a consent', () => {
  const WAITING: Questionnaire = {
    ...QUESTIONNAIRE,
    children: [
      { type: 'consent', name: 'health_ok', label: { nl: 'Gezondheid?' } },
      {
        type: 'multiple',
        name: 'needs',
        label: { nl: 'Noden' },
        options: [{ ...option('doctor'), consent: 'health_ok' }, option('home')],
      },
      { type: 'single', name: 'side', label: { nl: 'Kant' }, options: [option('left'), option('right')] },
    ],
    screenOuts: [],
    derived: [
      {
        name: 'first_need',
        label: { nl: 'Eerste' },
        expression: '${needs}',
        values: [{ ...option('doctor'), consent: 'health_ok' }, option('home')],
      },
    ],
  };
  const waiting = compileQuestionnaire(WAITING);
  if (!waiting.ok) throw new Error(JSON.stringify(waiting.issues));
  const count = (responses: KeyedResponse[], name = 'needs') =>
    tabulate(responses, waiting.compiled, { overview: [name], breakdowns: ['side'] })[0];

  test('has the base of those to whom it was offered; who refused stays in the base of the others', () => {
    const table = count([
      response({ health_ok: 'yes', needs: ['doctor'], side: 'left' }),
      response({ health_ok: 'yes', needs: ['home'], side: 'right' }),
      response({ health_ok: 'no', needs: ['home'], side: 'right' }),
      response({ needs: ['home'] }),
      // Offered it, but did not answer the question.
      response({ health_ok: 'yes', side: 'left' }),
    ]);
    expect(table).toMatchObject({
      options: [
        { code: 'doctor', consent: 'health_ok', sensitive: true },
        { code: 'home', sensitive: false },
      ],
      all: { base: 4, counts: [1, 3], bases: [2, 4] },
      breakdowns: [
        {
          groups: [
            { code: 'left', base: 1, counts: [1, 0], bases: [1, 1] },
            { code: 'right', base: 2, counts: [0, 2], bases: [1, 2] },
          ],
          rest: { base: 1, counts: [0, 1], bases: [0, 1] },
        },
      ],
    });
  });

  test('has the same base as a value of a derived variable', () => {
    const table = count(
      [
        { ...response({ health_ok: 'yes' }), derived: { first_need: 'home' } },
        { ...response({ health_ok: 'no' }), derived: { first_need: 'home' } },
      ],
      'first_need',
    );
    expect(table?.all).toEqual({ base: 2, counts: [0, 2], bases: [1, 2] });
  });

  test('is never chosen by more people than it was offered to, also under an older version without the consent', () => {
    const given = fc.array(
      fc.record({
        health_ok: fc.constantFrom('yes', 'no', 'pnts'),
        needs: fc.subarray(['doctor', 'home'], { minLength: 0 }),
        side: fc.constantFrom('left', 'right', 'pnts'),
      }),
      { maxLength: 60 },
    );
    fc.assert(
      fc.property(given, (list) => {
        const table = count(list.map((answers) => response(answers)));
        if (!table) throw new Error('the question has a table');
        const answered = list.filter(({ needs }) => needs.length > 0);
        const offered = answered.filter(
          ({ health_ok, needs }) => health_ok === 'yes' || needs.includes('doctor'),
        );
        expect(table.all.bases).toEqual([offered.length, answered.length]);
        const rows = table.breakdowns.flatMap(({ groups, rest }) => [...groups, rest]);
        for (const { base, counts, bases } of [table.all, ...rows]) {
          expect(counts[0]).toBeLessThanOrEqual(bases?.[0] ?? -1);
          expect(bases?.[0]).toBeLessThanOrEqual(base);
          expect(bases?.[1]).toBe(base);
        }
        // Those who were offered it are a population of their own.
        const consent = table.populations.findIndex(({ kind }) => kind === 'consent');
        expect(table.overlaps[consent]?.[consent]).toBe(offered.length);
        // Group by group and with the rest, everybody is there once.
        expect(rows.reduce((sum, { bases }) => sum + (bases?.[0] ?? 0), 0)).toBe(offered.length);
      }),
    );
  });
});

test('people who are in two groups are counted, and so is where they came from', () => {
  const [table] = countTables(
    [
      { ...response({ member: 'yes', age: 'young' }, { origin: 'here' }), key: 7, channel: 'poster' },
      {
        ...response({ member: 'no', age: 'young' }, { origin: 'there' }),
        key: 2 ** 32 - 1,
        channel: 'poster',
      },
      { ...response({ member: 'no', age: 'older' }, { origin: 'there' }), key: 5, channel: undefined },
    ],
    compiled,
    { overview: ['member'], breakdowns: ['age', 'origin'] },
  );
  expect(table?.all).toMatchObject({
    // Keys add up modulo 2^32.
    base: { count: 3, key: 11 },
    counts: [
      { count: 1, key: 7 },
      { count: 2, key: 4 },
    ],
    sources: { byChannel: { poster: 2 }, alone: 1 },
  });
  const place = (code: string) =>
    table?.populations.findIndex((each) => each.kind === 'group' && each.code === code) ?? -1;
  const both = (one: string, other: string) => table?.overlaps[place(one)]?.[place(other)];
  expect([
    both('young', 'young'),
    both('young', 'there'),
    both('there', 'young'),
    both('older', 'here'),
  ]).toEqual([2, 1, 1, 0]);
});

test('the three definitions of origin are each said to be one and named, and nothing else is', () => {
  const outcome = compileQuestionnaire(NEEDS_SURVEY);
  if (!outcome.ok) throw new Error('The needs survey is sound.');
  const roles = (NEEDS_SURVEY.derived ?? []).flatMap(({ name }) => {
    const variable = variableOf(outcome.compiled, name);
    return variable?.role === 'origin'
      ? [{ name, named: Object.keys(variable.definition ?? {}).length }]
      : [];
  });
  expect(roles.map(({ name }) => name)).toEqual(['origin_group', 'mig_background', 'foreign_origin_sv']);
  for (const { named } of roles) expect(named).toBeGreaterThanOrEqual(3);
});
