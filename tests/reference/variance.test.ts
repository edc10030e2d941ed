import { describe, expect, test } from 'vitest';
import { designEffectOf } from '#shared/results/variance/design-effect.ts';
import { covarianceOfEstimates, type Sample, standardErrorOf } from '#shared/results/variance/sample.ts';
import { difference, type Linear, ratio, total } from '#shared/results/variance/scores.ts';
import { data, off, reference, where } from './data.ts';
import { clusters, raked, SCHOOLS, simple, strata, weightsOnly } from './samples.ts';

interface Figure {
  readonly estimate: number | number[];
  readonly se: number | number[];
}
const { survey, survey_extra } = reference as {
  survey: {
    results: {
      basic: Record<string, Figure>;
      design_effect: Record<string, { mean: number; se: number; deff: number }>;
      poststratify: Record<'apiclus1' | 'apisrs', Record<string, Figure>>;
      rake: Record<'apiclus1_cluster' | 'apisrs' | 'apistrat_weightsonly', Record<string, Figure>> & {
        apistrat_weightsonly: { awards_by_stype: { p: number[]; se: number[] } };
      };
      gap: Record<string, { gap: number; se_gap: number; cov_AB: number; se: number[]; cov: number[][] }>;
    };
  };
  survey_extra: { results: { trend_panel: { change: number; se: number; vcov: number[][] } } };
};
const { basic, design_effect, poststratify, rake, gap } = survey.results;

/** The standard error and the estimate are R's, to 1e-6. */
function expectFigure(linear: Linear, sample: Sample, figure: Figure | undefined, at = 0): void {
  const pick = (value: number | number[] | undefined) => (Array.isArray(value) ? value[at] : value);
  expect(off(linear.estimate, pick(figure?.estimate))).toBeLessThan(1e-6);
  expect(off(standardErrorOf(linear, sample), pick(figure?.se))).toBeLessThan(1e-6);
}

const ones = (size: number): Float64Array => new Float64Array(size).fill(1);
const mean = (name: string, column: string, { weights }: Sample): Linear =>
  ratio(data(name).numbers(column), ones(weights.length), weights);
const share = (name: string, column: string, value: string, { weights }: Sample): Linear =>
  ratio(where(data(name).texts(column), value), ones(weights.length), weights);
const totalOf = (name: string, column: string, { weights }: Sample): Linear =>
  total(data(name).numbers(column), weights);

describe('standard errors are those of R, relative 1e-6', () => {
  test('of a stratified sample, with and without a finite population, and of its weights alone', () => {
    expectFigure(mean('apistrat', 'api00', strata()), strata(), basic['apistrat_mean_api00']);
    expectFigure(totalOf('apistrat', 'enroll', strata()), strata(), basic['apistrat_total_enroll']);
    const endless = strata({ population: undefined });
    expectFigure(mean('apistrat', 'api00', endless), endless, basic['apistrat_mean_api00_nofpc']);
    const weights = weightsOnly('apistrat');
    expectFigure(mean('apistrat', 'api00', weights), weights, basic['apistrat_weightsonly_mean_api00']);
    for (const [at, value] of ['No', 'Yes'].entries())
      expectFigure(
        share('apistrat', 'sch.wide', value, strata()),
        strata(),
        basic['apistrat_prop_schwide'],
        at,
      );
    const { numbers } = data('apistrat');
    const change = ratio(numbers('api00'), numbers('api99'), strata().weights);
    expectFigure(change, strata(), basic['apistrat_ratio_api00_api99']);
  });

  test('of what the strata fix there is no uncertainty', () => {
    const { texts } = data('apistrat');
    for (const type of ['E', 'H', 'M'])
      expect(standardErrorOf(total(where(texts('stype'), type), strata().weights), strata())).toBeLessThan(
        1e-6,
      );
  });

  test('of a sample of clusters', () => {
    expectFigure(mean('apiclus1', 'api00', clusters()), clusters(), basic['apiclus1_mean_api00']);
    expectFigure(totalOf('apiclus1', 'enroll', clusters()), clusters(), basic['apiclus1_total_enroll']);
    const { texts, size } = data('apiclus1');
    const byType = ['E', 'H', 'M'].map((type) =>
      ratio(
        where(
          texts('awards').map((won, at) => won + (texts('stype')[at] ?? '')),
          `Yes${type}`,
        ),
        where(texts('stype'), type),
        clusters().weights,
      ),
    );
    expect(size).toBe(183);
    const expected = gap['apiclus1_awards_E_minus_H'];
    for (const [i, row] of covarianceOfEstimates(byType, clusters()).entries())
      for (const [j, covariance] of row.entries())
        expect(off(covariance, expected?.cov[i]?.[j])).toBeLessThan(1e-6);
  });

  test('of a simple random sample', () => {
    expectFigure(mean('apisrs', 'api00', simple()), simple(), basic['apisrs_mean_api00']);
  });

  test('after post-stratification', () => {
    for (const [name, sample] of [
      ['apiclus1', raked('apiclus1', clusters(), ['stype'])],
      ['apisrs', raked('apisrs', simple(), ['stype'])],
    ] as const) {
      expectFigure(mean(name, 'api00', sample), sample, poststratify[name]['mean_api00']);
      expectFigure(totalOf(name, 'enroll', sample), sample, poststratify[name]['total_enroll']);
      expectFigure(share(name, 'sch.wide', 'No', sample), sample, poststratify[name]['prop_schwide']);
    }
  });

  test('after raking, of clusters, of a simple sample and of weights alone', () => {
    for (const [block, name, base] of [
      ['apiclus1_cluster', 'apiclus1', clusters()],
      ['apisrs', 'apisrs', simple()],
      ['apistrat_weightsonly', 'apistrat', weightsOnly('apistrat')],
    ] as const) {
      const sample = raked(name, base);
      expectFigure(mean(name, 'api00', sample), sample, rake[block]['mean_api00']);
      expectFigure(totalOf(name, 'enroll', sample), sample, rake[block]['total_enroll']);
      for (const [at, value] of ['No', 'Yes'].entries()) {
        expectFigure(share(name, 'awards', value, sample), sample, rake[block]['prop_awards'], at);
        expectFigure(share(name, 'comp.imp', value, sample), sample, rake[block]['prop_compimp'], at);
      }
    }
  });

  test('ignoring the raking would give .03600 where .02936 is right', () => {
    const sample = raked('apistrat', weightsOnly('apistrat'));
    const won = share('apistrat', 'awards', 'Yes', sample);
    expect(standardErrorOf(won, sample)).toBeCloseTo(0.02936, 5);
    expect(standardErrorOf(won, { ...sample, margins: [] })).toBeCloseTo(0.036, 4);
  });

  test('of a group of a raked sample, and of the gap between two of them', () => {
    const sample = raked('apistrat', weightsOnly('apistrat'));
    const { texts } = data('apistrat');
    const of = (column: string, value: string, by: string, group: string): Linear =>
      ratio(
        where(
          texts(column).map((one, at) => `${one}/${texts(by)[at] ?? ''}`),
          `${value}/${group}`,
        ),
        where(texts(by), group),
        sample.weights,
      );
    const types = Object.keys(SCHOOLS);
    for (const [at, type] of types.entries()) {
      const { p, se } = rake.apistrat_weightsonly.awards_by_stype;
      expectFigure(of('awards', 'Yes', 'stype', type), sample, { estimate: p, se }, at);
    }
    const pairs = [
      [
        'raked_apistrat_awards_E_minus_H',
        of('awards', 'Yes', 'stype', 'E'),
        of('awards', 'Yes', 'stype', 'H'),
      ],
      [
        'raked_apistrat_compimp_schwideYes_minus_No',
        of('comp.imp', 'Yes', 'sch.wide', 'Yes'),
        of('comp.imp', 'Yes', 'sch.wide', 'No'),
      ],
    ] as const;
    for (const [name, first, second] of pairs) {
      const { gap: estimate = NaN, se_gap = NaN, cov_AB } = gap[name] ?? {};
      expectFigure(difference(first, second), sample, { estimate, se: se_gap });
      expect(off(covarianceOfEstimates([first, second], sample)[0]?.[1], cov_AB)).toBeLessThan(1e-6);
    }
  });

  test('of two questions of the same people', () => {
    const sample = weightsOnly('apistrat');
    const { change, se, vcov } = survey_extra.results.trend_panel;
    const both = [mean('apistrat', 'api00', sample), mean('apistrat', 'api99', sample)] as const;
    expectFigure(difference(...both), sample, { estimate: change, se });
    for (const [i, row] of covarianceOfEstimates(both, sample).entries())
      for (const [j, covariance] of row.entries()) expect(off(covariance, vcov[i]?.[j])).toBeLessThan(1e-6);
  });
});

test('design effects are those of R, with and without replacement', () => {
  const cases: readonly (readonly [string, string, Sample, boolean])[] = [
    ['apistrat_api00', 'apistrat', strata(), false],
    ['apistrat_api00_replace', 'apistrat', strata(), true],
    ['apiclus1_api00', 'apiclus1', clusters(), false],
    ['apiclus1_api00_replace', 'apiclus1', clusters(), true],
    ['apistrat_weightsonly_replace', 'apistrat', weightsOnly('apistrat'), true],
  ];
  for (const [block, name, sample, withReplacement] of cases) {
    const values = data(name).numbers('api00');
    const variance = standardErrorOf(mean(name, 'api00', sample), sample) ** 2;
    const effect = designEffectOf(variance, { values, weights: sample.weights, withReplacement });
    expect(off(effect, design_effect[block]?.deff)).toBeLessThan(1e-6);
  }
});
