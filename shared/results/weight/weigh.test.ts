import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { collapse } from './collapse.ts';
import { rake } from './rake.ts';
import type { RakingMargin } from './raking-margin.ts';
import { trimWeights } from './trim.ts';
import { weigh } from './weigh.ts';

const margin = (
  name: string,
  populations: readonly number[],
  codes: readonly number[],
  more: Partial<RakingMargin> = {},
): RakingMargin => ({
  name,
  classes: populations.map((_, at) => `${name}${String(at + 1)}`),
  populations,
  codes: Uint8Array.from(codes),
  ...more,
});

const times = (count: number, code: number): number[] => new Array<number>(count).fill(code);
const sum = (numbers: Iterable<number>): number => [...numbers].reduce((a, b) => a + b, 0);
const weightOf = ({ codes }: RakingMargin, weights: Float64Array, code: number): number =>
  sum(weights.filter((_, at) => codes[at] === code));

/** Samples in which every combination of two margins occurs, so that raking has a solution. */
const sample = fc
  .record({
    rows: fc.integer({ min: 2, max: 4 }),
    columns: fc.integer({ min: 2, max: 4 }),
  })
  .chain(({ rows, columns }) =>
    fc.record({
      cells: fc.array(fc.integer({ min: 1, max: 40 }), {
        minLength: rows * columns,
        maxLength: rows * columns,
      }),
      rowPopulations: fc.array(fc.integer({ min: 50, max: 500 }), { minLength: rows, maxLength: rows }),
      columnPopulations: fc.array(fc.integer({ min: 50, max: 500 }), {
        minLength: columns,
        maxLength: columns,
      }),
      columns: fc.constant(columns),
    }),
  )
  .map(({ cells, rowPopulations, columnPopulations, columns }) => {
    const people = cells.flatMap((count, at) =>
      new Array(count).fill(0).map(() => ({ row: Math.floor(at / columns) + 1, column: (at % columns) + 1 })),
    );
    const scale = sum(rowPopulations) / sum(columnPopulations);
    return {
      people: people.length,
      margins: [
        margin(
          'row',
          rowPopulations,
          people.map(({ row }) => row),
        ),
        margin(
          'column',
          columnPopulations.map((one) => one * scale),
          people.map(({ column }) => column),
        ),
      ],
    };
  });

describe('raking', () => {
  test('gives weights above 0 that meet every margin to 1e-8', () => {
    fc.assert(
      fc.property(sample, ({ people, margins }) => {
        const outcome = rake(new Float64Array(people).fill(1), margins);
        if (outcome.kind === 'refused') throw new Error(outcome.problem.code);
        for (const weight of outcome.weights) expect(weight).toBeGreaterThan(0);
        for (const one of margins)
          for (const [at, population] of one.populations.entries())
            expect(Math.abs(weightOf(one, outcome.weights, at + 1) / population - 1)).toBeLessThan(1.1e-8);
      }),
    );
  });

  test('gives a person the same weight wherever the person stands in the file', () => {
    const shuffled = sample.chain((one) =>
      fc.record({
        one: fc.constant(one),
        order: fc.shuffledSubarray(
          Array.from({ length: one.people }, (_, at) => at),
          { minLength: one.people },
        ),
      }),
    );
    fc.assert(
      fc.property(shuffled, ({ one: { people, margins }, order }) => {
        const start = new Float64Array(people).fill(1);
        const there = rake(start, margins);
        const back = rake(
          start,
          margins.map((one) => ({ ...one, codes: Uint8Array.from(order, (at) => one.codes[at] ?? 0) })),
        );
        if (there.kind === 'refused' || back.kind === 'refused') throw new Error('both have a solution');
        for (const [place, at] of order.entries())
          expect(back.weights[place]).toBeCloseTo(there.weights[at] ?? NaN, 6);
      }),
    );
  });

  test('keeps the share of those of whom a class is not known', () => {
    const sex = margin('sex', [600, 400], [...times(20, 0), ...times(50, 1), ...times(30, 2)]);
    const outcome = rake(new Float64Array(100).fill(1), [sex]);
    if (outcome.kind === 'refused') throw new Error(outcome.problem.code);
    expect(weightOf(sex, outcome.weights, 0)).toBeCloseTo(200, 6);
    expect(weightOf(sex, outcome.weights, 1)).toBeCloseTo(480, 6);
    expect(weightOf(sex, outcome.weights, 2)).toBeCloseTo(320, 6);
  });

  test('says what stands in the way, and gives no weights', () => {
    const start = new Float64Array(4).fill(1);
    const problemOf = (...margins: RakingMargin[]) => rake(start, margins);
    expect(problemOf(margin('age', [5, 5], [0, 0, 0, 0]))).toEqual({
      kind: 'refused',
      problem: { code: 'empty-margin', margin: 'age' },
    });
    expect(problemOf(margin('age', [5, 5], [1, 1, 1, 0]))).toMatchObject({
      problem: { code: 'empty-class', margin: 'age', class: 'age2', people: 0 },
    });
    expect(problemOf(margin('age', [5, 0], [1, 1, 2, 2]))).toMatchObject({
      problem: { code: 'empty-class', class: 'age2', people: 2 },
    });
    expect(problemOf(margin('age', [5, 5], [1, 1, 2, 2]), margin('sex', [5, 6], [1, 2, 1, 2]))).toMatchObject(
      {
        problem: { code: 'totals-differ', margin: 'sex', total: 11, other: 'age', otherTotal: 10 },
      },
    );
    // Everybody of age 1 is of sex 1 and the other way round: what is asked of both cannot be.
    expect(problemOf(margin('age', [5, 5], [1, 1, 2, 2]), margin('sex', [7, 3], [1, 1, 2, 2]))).toMatchObject(
      {
        problem: { code: 'not-converged', margin: 'age' },
      },
    );
    expect(() => rake(Float64Array.of(1, 0), [])).toThrow(RangeError);
  });
});

describe('classes with fewer than 30 answers', () => {
  test('merge with their smaller neighbour when they have an order', () => {
    const ages = margin(
      'age',
      [10, 20, 30, 40],
      [...times(40, 1), ...times(29, 2), ...times(35, 3), ...times(90, 4), 0],
      { ordered: true },
    );
    const { margin: used, merged } = collapse(ages);
    expect(merged).toEqual([{ margin: 'age', classes: ['age2', 'age3'] }]);
    expect(used).toMatchObject({ classes: ['age1', 'age2 + age3', 'age4'], populations: [10, 50, 40] });
    expect([...used.codes].filter((code) => code === 2)).toHaveLength(64);
    expect(used.codes.at(-1)).toBe(0);
  });

  test('merge within their group as long as there is another class in it', () => {
    const ages = margin(
      'age',
      [1, 2, 3, 4],
      [...times(5, 1), ...times(40, 2), ...times(31, 3), ...times(50, 4)],
      {
        groups: ['f', 'f', 'm', 'm'],
      },
    );
    expect(collapse(ages).merged).toEqual([{ margin: 'age', classes: ['age1', 'age2'] }]);
  });

  test('are gone afterwards, and nobody of the population is lost', () => {
    const many = fc.array(fc.integer({ min: 0, max: 80 }), { minLength: 1, maxLength: 9 });
    fc.assert(
      fc.property(many, fc.boolean(), (people, ordered) => {
        const before = margin(
          'area',
          people.map((_, at) => at + 1),
          people.flatMap((count, at) => times(count, at + 1)),
          { ordered },
        );
        const { margin: after } = collapse(before);
        expect(sum(after.populations)).toBe(sum(before.populations));
        if (after.classes.length > 1)
          for (const at of after.classes.keys())
            expect([...after.codes].filter((code) => code === at + 1).length).toBeGreaterThanOrEqual(30);
      }),
    );
  });
});

describe('trimming', () => {
  test('brings weights within the bounds and keeps their sum', () => {
    const weights = fc.array(fc.double({ min: 0.01, max: 50, noNaN: true }), { minLength: 2, maxLength: 60 });
    fc.assert(
      fc.property(weights, (list) => {
        const before = Float64Array.from(list);
        const mean = sum(before) / before.length;
        const { weights: after, cut } = trimWeights(before, 0.3 * mean, 3 * mean);
        for (const weight of after) {
          expect(weight).toBeGreaterThanOrEqual(0.3 * mean - 1e-9);
          expect(weight).toBeLessThanOrEqual(3 * mean + 1e-9);
        }
        if (cut.includes(0)) expect(sum(after)).toBeCloseTo(sum(before), 6);
      }),
    );
  });
});

describe('weighing a survey', () => {
  test('of which few men answered cuts their weights and still meets the margins', () => {
    const sex = margin('sex', [500, 500], [...times(940, 1), ...times(60, 2)]);
    const area = margin(
      'area',
      [700, 300],
      Array.from({ length: 1000 }, (_, at) => 1 + (at % 2)),
    );
    const outcome = weigh(1000, [sex, area], { least: 30 });
    if (outcome.kind === 'refused') throw new Error(outcome.problem.code);
    expect(weightOf(sex, outcome.weights, 2)).toBeCloseTo(500, 4);
    expect(outcome.report.trimmed).toBeGreaterThan(0);
    // Sixty people cannot stand for half of a population with three times the mean: the margin comes first.
    expect(outcome.report.warnings).toContain('outside-the-bounds');
    expect(outcome.report.designEffect).toBeGreaterThan(2);
    expect(outcome.report.warnings).toContain('design-effect');
  });

  test('stays within the bounds where both can hold', () => {
    fc.assert(
      fc.property(sample, ({ people, margins }) => {
        const outcome = weigh(people, margins, { least: 0 });
        if (outcome.kind === 'refused') throw new Error(outcome.problem.code);
        const { range, warnings, difference } = outcome.report;
        expect(difference).toBeLessThanOrEqual(1e-8);
        for (const weight of outcome.weights) expect(weight).toBeGreaterThan(0);
        if (!warnings.includes('outside-the-bounds')) {
          expect(range[0]).toBeGreaterThanOrEqual(0.3 - 1e-5);
          expect(range[1]).toBeLessThanOrEqual(3 + 1e-5);
        }
      }),
    );
  });

  test('tells what was merged, what was left out and who is not known', () => {
    const sex = margin('sex', [500, 500], [...times(100, 1), ...times(95, 2), ...times(5, 0)]);
    const area = margin('area', [700, 300], [...times(190, 1), ...times(10, 2)]);
    expect(weigh(200, [sex, area])).toMatchObject({
      kind: 'weighed',
      report: {
        people: 200,
        merged: [{ margin: 'area', classes: ['area1', 'area2'] }],
        dropped: ['area'],
        unknown: [{ margin: 'sex', people: 5 }],
        trimmed: 0,
      },
    });
  });

  test('refuses a margin that nobody is in', () => {
    expect(weigh(3, [margin('sex', [1, 1], [0, 0, 0])])).toEqual({
      kind: 'refused',
      problem: { code: 'empty-margin', margin: 'sex' },
    });
  });
});
