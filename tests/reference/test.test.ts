import { describe, expect, test } from 'vitest';
import { adjustForMany } from '#shared/results/test/false-discovery.ts';
import { gapBetween } from '#shared/results/test/gap-test.ts';
import { estimateTable } from '#shared/results/test/estimate-table.ts';
import { raoScott, type RaoScott } from '#shared/results/test/rao-scott.ts';
import type { ShareEstimate } from '#shared/results/interval/share-estimate.ts';
import type { Sample } from '#shared/results/variance/sample.ts';
import { ratio } from '#shared/results/variance/scores.ts';
import { data, off, reference, where } from './data.ts';
import { clusters, raked, strata, weightsOnly } from './samples.ts';

interface Test {
  readonly statistic: number;
  readonly parameter: number | number[];
  readonly p: number;
}
const { survey, multiple_comparisons } = reference as {
  survey: {
    results: {
      svychisq: Record<string, Record<'F' | 'Chisq', Test>>;
      gap: Record<string, { gap: number; se_gap: number; t: number; df: number; p: number }>;
    };
  };
  multiple_comparisons: { case: { p: number[]; BH: number[] } };
};

const coded = (values: readonly string[]) => {
  const list = [...new Set(values)];
  return { size: list.length, codes: values.map((value) => list.indexOf(value)) };
};

describe('the test of Rao and Scott is that of R svychisq', () => {
  const expectTest = (found: RaoScott | undefined, block: string) => {
    const expected = survey.results.svychisq[block];
    const [above = NaN, below = NaN] = expected?.F.parameter as number[];
    expect(off(found?.secondOrder.f, expected?.F.statistic)).toBeLessThan(1e-6);
    expect(off(found?.secondOrder.degreesOfFreedom[0], above)).toBeLessThan(1e-6);
    expect(off(found?.secondOrder.degreesOfFreedom[1], below)).toBeLessThan(1e-6);
    expect(Math.abs((found?.secondOrder.pValue ?? NaN) - (expected?.F.p ?? NaN))).toBeLessThan(1e-6);
    expect(off(found?.chiSquare, expected?.Chisq.statistic)).toBeLessThan(1e-6);
    expect(found?.firstOrder.degreesOfFreedom).toBe(expected?.Chisq.parameter);
    expect(Math.abs((found?.firstOrder.pValue ?? NaN) - (expected?.Chisq.p ?? NaN))).toBeLessThan(1e-6);
  };
  const tableOf = (name: string, row: string, column: string, sample: Sample) =>
    estimateTable(coded(data(name).texts(row)), coded(data(name).texts(column)), sample);

  test('of clusters', () => {
    const table = tableOf('apiclus1', 'sch.wide', 'stype', clusters());
    expectTest(raoScott(table), 'apiclus1 ~sch.wide+stype (dclus1)');
  });

  test('of strata; the figure is that of an endless population', () => {
    const table = tableOf('apistrat', 'comp.imp', 'stype', strata({ population: undefined }));
    expectTest(raoScott(table), 'apistrat ~comp.imp+stype');
  });

  test('with the covariance of a jackknife, which is what rclus1 is in the example of R', () => {
    const all = clusters();
    const district = data('apiclus1').texts('dnum');
    const districts = [...new Set(district)];
    const n = districts.length;
    const [population = NaN] = data('apiclus1').numbers('fpc');
    const table = tableOf('apiclus1', 'sch.wide', 'stype', all);
    const replicates = districts.map((left) => {
      const weights = all.weights.map((weight, at) => (district[at] === left ? 0 : weight));
      return tableOf('apiclus1', 'sch.wide', 'stype', { ...all, weights }).shares;
    });
    const centred = table.shares.map((_, cell) => {
      const values = replicates.map((one) => one[cell] ?? NaN);
      const mean = values.reduce((a, b) => a + b, 0) / n;
      return values.map((value) => value - mean);
    });
    const covariance = centred.map((one) =>
      centred.map(
        (other) =>
          ((n - 1) / n) *
          (1 - n / population) *
          one.reduce((sum, value, at) => sum + value * (other[at] ?? NaN), 0),
      ),
    );
    expectTest(raoScott({ ...table, covariance }), 'apiclus1 ~sch.wide+stype (raked rclus1, help example)');
  });
});

describe('the gap between two groups', () => {
  const groupOf = (type: string, sample: Sample) => {
    const { texts } = data('apistrat');
    const members = where(texts('stype'), type);
    const linear = ratio(
      where(texts('awards'), 'Yes').map((won, at) => won * (members[at] ?? 0)),
      members,
      sample.weights,
    );
    const base = members.reduce((a, b) => a + b, 0);
    const estimate: ShareEstimate = {
      share: linear.estimate,
      standardError: Math.sqrt((linear.estimate * (1 - linear.estimate)) / base),
      base,
      effectiveBase: base,
      degreesOfFreedom: sample.design.degreesOfFreedom,
    };
    return { linear, estimate };
  };

  test('of an unraked sample has the t and p of R svyttest', () => {
    const sample = weightsOnly('apistrat');
    const expected = survey.results.gap['weightsonly_svyttest_H_minus_E'];
    const found = gapBetween(groupOf('H', sample), groupOf('E', sample), sample, {
      degreesOfFreedom: expected?.df ?? NaN,
    });
    expect(off(found.t, expected?.t)).toBeLessThan(1e-6);
    expect(Math.abs(found.pValue - (expected?.p ?? NaN))).toBeLessThan(1e-6);
  });

  test('of a raked sample has the standard error with the covariance', () => {
    const sample = raked('apistrat', weightsOnly('apistrat'));
    const expected = survey.results.gap['raked_apistrat_awards_E_minus_H'];
    const found = gapBetween(groupOf('E', sample), groupOf('H', sample), sample);
    expect(off(found.gap, expected?.gap)).toBeLessThan(1e-6);
    expect(off(found.standardError, expected?.se_gap)).toBeLessThan(1e-6);
    expect(found.degreesOfFreedom).toBe(expected?.df);
  });
});

test('many comparisons are adjusted as R p.adjust does', () => {
  const { p, BH } = multiple_comparisons.case;
  for (const [at, adjusted] of adjustForMany(p).entries())
    expect(Math.abs(adjusted - (BH[at] ?? NaN))).toBeLessThan(1e-12);
});
