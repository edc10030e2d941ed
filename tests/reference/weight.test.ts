import { describe, expect, test } from 'vitest';
import { rake } from '#shared/results/weight/rake.ts';
import { trimWeights } from '#shared/results/weight/trim.ts';
import { kish } from '#shared/results/variance/kish.ts';
import { data, marginOf, off, reference } from './data.ts';

const SCHOOLS = { E: 4421, H: 755, M: 1018 };
const TARGET_MET = { No: 1072, Yes: 5122 };

const raked = (...args: Parameters<typeof rake>): Float64Array => {
  const outcome = rake(...args);
  if (outcome.kind === 'refused') throw new Error(JSON.stringify(outcome.problem));
  return outcome.weights;
};

describe('raking gives the weights that R gives', () => {
  // survey::rake on both margins, iterated to 1e-12; relative 1e-6.
  test.each(['raked_apiclus1', 'raked_apistrat_weightsonly'])('%s', (name) => {
    const schools = data(name);
    const weights = raked(
      schools.numbers('base'),
      [
        marginOf('stype', schools.texts('stype'), SCHOOLS),
        marginOf('sch.wide', schools.texts('sch.wide'), TARGET_MET),
      ],
      { tolerance: 1e-10 },
    );
    for (const [at, expected] of schools.numbers('raked').entries())
      expect(off(weights[at], expected)).toBeLessThan(1e-6);
  });

  test('and the Kish design effect and effective size of them', () => {
    const { survey } = reference as {
      survey: { results: { design_effect: { kish_apistrat: { deff_kish: number; n_eff: number } } } };
    };
    const expected = survey.results.design_effect.kish_apistrat;
    const { designEffect, effectiveSize } = kish(data('apistrat').numbers('pw'));
    expect(off(designEffect, expected.deff_kish)).toBeLessThan(1e-6);
    expect(off(effectiveSize, expected.n_eff)).toBeLessThan(1e-6);
  });
});

test('a table is fitted to its margins as R loglin fits it', () => {
  const { ipf } = reference as {
    ipf: { case: { seed: number[][]; rows: number[]; cols: number[]; fit_loglin: number[][] } };
  };
  const { seed, rows, cols, fit_loglin } = ipf.case;
  const cells = seed.flatMap((row, r) => row.map((weight, c) => ({ r, c, weight })));
  const margin = (name: string, populations: number[], codes: number[]) => ({
    name,
    classes: populations.map((_, at) => String(at)),
    populations,
    codes: Uint8Array.from(codes, (code) => code + 1),
  });
  const weights = raked(
    Float64Array.from(cells, ({ weight }) => weight),
    [
      margin(
        'rows',
        rows,
        cells.map(({ r }) => r),
      ), //
      margin(
        'cols',
        cols,
        cells.map(({ c }) => c),
      ),
    ],
  );
  for (const [at, { r, c }] of cells.entries())
    expect(Math.abs((weights[at] ?? NaN) - (fit_loglin[r]?.[c] ?? NaN))).toBeLessThan(1e-6);
});

test('weights are trimmed as R trimWeights does', () => {
  const { survey } = reference as {
    survey: { results: { trim: { strict: { range: number[]; sum: number; n_at_cap: number } } } };
  };
  const { range, sum, n_at_cap } = survey.results.trim.strict;
  const { weights, cut } = trimWeights(data('raked_apistrat_weightsonly').numbers('raked'), 0, 40);
  expect(off(Math.min(...weights), range[0])).toBeLessThan(1e-6);
  expect(Math.max(...weights)).toBe(range[1]);
  expect(
    off(
      weights.reduce((a, b) => a + b, 0),
      sum,
    ),
  ).toBeLessThan(1e-6);
  expect(cut.reduce((a, b) => a + b, 0)).toBe(n_at_cap);
});
