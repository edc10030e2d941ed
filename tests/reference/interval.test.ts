import { describe, expect, test } from 'vitest';
import { beta } from '#shared/results/interval/beta.ts';
import { logit } from '#shared/results/interval/logit.ts';
import { mover } from '#shared/results/interval/mover.ts';
import type { ShareEstimate } from '#shared/results/interval/share-estimate.ts';
import { wilson } from '#shared/results/interval/wilson.ts';
import type { Interval } from '#shared/results/interval.ts';
import { kish } from '#shared/results/variance/kish.ts';
import { type Sample, standardErrorOf } from '#shared/results/variance/sample.ts';
import { ratio } from '#shared/results/variance/scores.ts';
import { data, off, reference, where } from './data.ts';
import { clusters, raked, strata, weightsOnly } from './samples.ts';

interface Limits {
  readonly lo: number;
  readonly hi: number;
}
const { survey, survey_extra, binomial } = reference as {
  survey: { results: { svyciprop: Record<string, Record<string, Limits & { p: number; se: number }>> } };
  survey_extra: { results: Record<string, Limits & { gap: number }> };
  binomial: {
    wilson_single: { x: number; n: number; wilson: number[]; clopper_pearson: number[] }[];
    newcombe_difference_method10: ({ x1: number; n1: number; x2: number; n2: number } & Limits)[];
  };
};

function expectLimits(interval: Interval | undefined, { lo, hi }: Limits, tolerance = 1e-6): void {
  expect(off(interval?.low, lo)).toBeLessThan(tolerance);
  expect(off(interval?.high, hi)).toBeLessThan(tolerance);
}

function estimate(sample: Sample, values: Float64Array, members?: Float64Array): ShareEstimate {
  const base = members ?? values.map(() => 1);
  const linear = ratio(values, base, sample.weights);
  return {
    share: linear.estimate,
    standardError: standardErrorOf(linear, sample),
    base: base.reduce((a, b) => a + b, 0),
    effectiveBase: kish(sample.weights).effectiveSize,
    degreesOfFreedom: sample.design.degreesOfFreedom,
  };
}

/** A simple random sample from an endless population, judged with the normal quantile as textbooks do. */
const plain = (x: number, n: number): ShareEstimate => ({
  share: x / n,
  standardError: Math.sqrt(((x / n) * (1 - x / n)) / n),
  base: n,
  effectiveBase: n,
  degreesOfFreedom: Infinity,
});

const noLearners = () =>
  data('apiclus1')
    .numbers('ell')
    .map((share) => (share === 0 ? 1 : 0));
const awards = () => where(data('apistrat').texts('awards'), 'Yes');

describe('intervals of a share are those of R svyciprop', () => {
  test.each([
    ['apiclus1 ell==0 (help example)', () => estimate(clusters(), noLearners())],
    ['apistrat awards=="Yes" stratified fpc', () => estimate(strata(), awards())],
    [
      'apistrat awards=="Yes" raked weights-only',
      () => estimate(raked('apistrat', weightsOnly('apistrat')), awards()),
    ],
  ])('%s', (name, figure) => {
    const expected = survey.results.svyciprop[name];
    if (!expected?.['beta'] || !expected['xlogit']) throw new Error(`no figures of ${name}`);
    expectLimits(beta(figure()), expected['beta']);
    expectLimits(logit(figure()), expected['xlogit']);
  });

  test.each([
    ['wilson_weightsonly_awards', () => estimate(weightsOnly('apistrat'), awards())],
    ['wilson_apiclus1_ell0', () => estimate(clusters(), noLearners())],
  ])('%s', (name, figure) => {
    expectLimits(wilson(figure()), survey_extra.results[name] ?? { lo: NaN, hi: NaN });
  });
});

test('of a simple sample they are those of prop.test and binom.test, at 0 too', () => {
  for (const { x, n, wilson: expected, clopper_pearson } of binomial.wilson_single) {
    const [low = NaN, high = NaN] = expected;
    expect(Math.abs((wilson(plain(x, n))?.low ?? NaN) - low)).toBeLessThan(1e-8);
    expect(Math.abs((wilson(plain(x, n))?.high ?? NaN) - high)).toBeLessThan(1e-8);
    // Clopper and Pearson's has no degrees of freedom: those that the base has cancel out.
    const exact = beta({ ...plain(x, n), degreesOfFreedom: n - 1 });
    expect(Math.abs((exact?.low ?? NaN) - (clopper_pearson[0] ?? NaN))).toBeLessThan(1e-8);
    expect(Math.abs((exact?.high ?? NaN) - (clopper_pearson[1] ?? NaN))).toBeLessThan(1e-8);
  }
});

const between = (figure: ShareEstimate) => {
  const interval = wilson(figure);
  if (!interval) throw new Error('this share has an interval');
  return { share: figure.share, ...interval };
};

test('a gap has the interval of Newcombe method 10', () => {
  for (const { x1, n1, x2, n2, lo, hi } of binomial.newcombe_difference_method10) {
    const interval = mover(between(plain(x1, n1)), between(plain(x2, n2)));
    expect(Math.abs(interval.low - lo)).toBeLessThan(1e-8);
    expect(Math.abs(interval.high - hi)).toBeLessThan(1e-8);
  }
});

test('and of a weighted sample, with the limits of its shares', () => {
  const sample = weightsOnly('apistrat');
  const { texts } = data('apistrat');
  const of = (type: string) => {
    const members = where(texts('stype'), type);
    return between(
      estimate(
        sample,
        awards().map((won, at) => won * (members[at] ?? 0)),
        members,
      ),
    );
  };
  expectLimits(mover(of('E'), of('H')), survey_extra.results['gap_mover_wilson'] ?? { lo: NaN, hi: NaN });
});
