import { describe, expect, test } from 'vitest';
import {
  outcomesOf,
  perturb,
  type PerturbationTable,
} from '#shared/results/disclosure/perturbation-table.ts';
import { PTABLE, PTABLE_PARAMETERS } from '#shared/results/disclosure/ptable-d5v3js2.ts';
import { FURTHEST, KEYS, originsOf, publishedCount } from '#shared/results/disclosure/publish-count.ts';
import { isAlmostAll } from '#shared/results/gate/complement-attack.ts';
import { data } from '../reference/data.ts';
import { reference } from './reference.ts';

/** What others have published or computed, exactly. */

interface CellKey {
  readonly ptable_published: {
    readonly D2V1: Record<string, number[]>;
    readonly 'D2V0.9': Record<string, number[]>;
    readonly D5V3js2_from_cellKey_tests: Record<
      'rows' | 'max_i' | 'mean_p' | 'mean_lb' | 'mean_ub' | 'mean_v',
      number
    >;
    readonly pt_ex_cnts_p: number[];
  };
  readonly handbook_worked: {
    readonly record_keys: number[];
    readonly cell_key: number;
    readonly p_table: [number, number, number, number, number][];
    readonly original: number;
    readonly perturbed: number;
  };
}
const { ptable_published: published, handbook_worked: worked } = reference['cell_key'] as CellKey;

/** A perturbation table as ptable wrote it. */
function tableFrom(name: string): PerturbationTable {
  const columns = data(name);
  const [i, v, lower, upper] = ['i', 'v', 'p_int_lb', 'p_int_ub'].map((column) => columns.numbers(column));
  return Array.from(i ?? [], (count, at) => [count, v?.[at] ?? 0, lower?.[at] ?? 0, upper?.[at] ?? 0]);
}

describe('the perturbation table', () => {
  test('is that of ptable with D = 5, V = 3, js = 2, to the digit', () => {
    expect(PTABLE).toEqual(tableFrom('ptable_D5V3js2'));
  });

  test('has the summary that the tests of cellKey state', () => {
    const means = published.D5V3js2_from_cellKey_tests;
    const columns = data('ptable_D5V3js2_pstay05');
    const mean = (name: string) =>
      columns.numbers(name).reduce((sum, value) => sum + value, 0) / columns.size;
    expect(columns.size).toBe(means.rows);
    expect(Math.max(...columns.numbers('i'))).toBe(means.max_i);
    expect(mean('p')).toBeCloseTo(means.mean_p, 3);
    expect(mean('p_int_lb')).toBeCloseTo(means.mean_lb, 3);
    expect(mean('p_int_ub')).toBeCloseTo(means.mean_ub, 3);
    expect(mean('v')).toBeCloseTo(means.mean_v, 3);
  });

  test('adds nothing on average, with the variance it states, and never makes 1 or 2 of anything', () => {
    const { largest, variance, notPublished } = PTABLE_PARAMETERS;
    for (let count = 1; count <= 40; count += 1) {
      const outcomes = outcomesOf(PTABLE, count);
      const expectation = (of: (added: number) => number) =>
        outcomes.reduce((sum, { to, probability }) => sum + probability * of(to - count), 0);
      expect(expectation(() => 1)).toBeCloseTo(1, 6);
      expect(expectation((added) => added)).toBeCloseTo(0, 5);
      // Of one and two there are too few places to go for the whole variance.
      if (count > notPublished) expect(expectation((added) => added ** 2)).toBeCloseTo(variance, 4);
      for (const { to } of outcomes) {
        expect(Math.abs(to - count)).toBeLessThanOrEqual(largest);
        expect(to === 0 || to > notPublished).toBe(true);
      }
    }
    expect(outcomesOf(PTABLE, 0)).toEqual([{ to: 0, probability: 1 }]);
  });

  test.each([
    ['ptable_D2V1', published.D2V1],
    ['ptable_D2V09', published['D2V0.9']],
  ])('is read right: %s gives the probabilities that ptable publishes', (name, rows) => {
    for (const [count, probabilities] of Object.entries(rows)) {
      const outcomes = new Map(
        outcomesOf(tableFrom(name), Number(count)).map(({ to, probability }) => [to, probability]),
      );
      for (const [to, probability] of probabilities.entries())
        expect(outcomes.get(to) ?? 0).toBeCloseTo(probability, 6);
    }
  });

  test('is read right: the example of ptable with its own intervals', () => {
    const probabilities = tableFrom('ptable_pt_ex_cnts').map(([, , lower, upper]) => upper - lower);
    expect(probabilities).toHaveLength(published.pt_ex_cnts_p.length);
    for (const [at, probability] of probabilities.entries())
      expect(probability).toBeCloseTo(published.pt_ex_cnts_p[at] ?? NaN, 6);
  });
});

describe('a cell key', () => {
  test('is the sum of record keys without its whole part, as the Handbook works it out', () => {
    const sum = worked.record_keys.reduce((total, key) => total + key, 0);
    expect(sum % 1).toBeCloseTo(worked.cell_key, 12);
    const table = worked.p_table.map(
      ([count, , added, lower, upper]) => [count, added, lower, upper] as const,
    );
    expect(perturb(table, worked.original, sum % 1)).toBe(worked.perturbed);
    // Above a bound is the next line, on it still this one.
    expect(perturb(table, 3, 0.7)).toBe(3);
    expect(perturb(table, 3, 0.7000001)).toBe(4);
    expect(perturb(table, 1, 0)).toBe(0);
  });

  test('makes of every true count what the table allows, rounded to five', () => {
    for (let count = 0; count <= 60; count += 1)
      for (let step = 0; step < 400; step += 1) {
        const number = publishedCount(count, (step / 400) * KEYS);
        expect(number % 5).toBe(0);
        expect(Math.abs(number - count)).toBeLessThanOrEqual(FURTHEST);
        const { least, most } = originsOf(number);
        expect(count).toBeGreaterThanOrEqual(least);
        expect(count).toBeLessThanOrEqual(most);
      }
    expect(originsOf(0)).toEqual({ least: 0, most: 5 });
    expect(originsOf(50)).toEqual({ least: 43, most: 57 });
  });
});

describe('rounding', () => {
  const { random_base3: base3 } = reference['rounding'] as {
    random_base3: Record<string, Record<string, string>>;
  };

  test('at random to three, as the Handbook gives it, leaves the range that its formula states', () => {
    const rounded = (count: number) =>
      Object.keys(base3[String(count)] ?? {}).map((to) => ({ to: Number(to) }));
    // Of published a: from 0 to b - 1 when a is 0, else from a - b + 1 to a + b - 1.
    expect(originsOf(0, rounded)).toEqual({ least: 0, most: 2 });
    expect(originsOf(3, rounded)).toEqual({ least: 1, most: 5 });
  });

  test('of ours, with the noise before it, leaves at least six values to every published number', () => {
    for (let number = 0; number <= 500; number += 5) {
      const { least, most } = originsOf(number);
      expect(most - least + 1).toBeGreaterThanOrEqual(6);
    }
  });
});

describe('the risks of the Handbook', () => {
  test('a figure speaks of all when the group without k of its members is no larger', () => {
    expect([isAlmostAll(12, 12), isAlmostAll(11, 12), isAlmostAll(10, 12), isAlmostAll(0, 0)]).toEqual([
      true,
      true,
      false,
      false,
    ]);
    expect(isAlmostAll(10, 12, 2)).toBe(true);
  });

  test('the single woman who alone is what she is could be anything from nobody to three, once it is published', () => {
    const { table, unsafe } = (
      reference['handbook_risk_tables'] as {
        identification: { table: number[][]; unsafe: [string, string, number][] };
      }
    ).identification;
    expect(table.flat().filter((count) => count === 1)).toHaveLength(unsafe.length);
    for (const count of table.flat().filter((each) => each > 0 && each < 10)) {
      const results = new Set(
        Array.from({ length: 1000 }, (_, step) => publishedCount(count, (step / 1000) * KEYS)),
      );
      for (const number of results) {
        const { least, most } = originsOf(number);
        expect(most - least + 1).toBeGreaterThanOrEqual(3);
      }
    }
  });
});
