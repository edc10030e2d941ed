import { expect, test } from 'vitest';
import { compareWaves } from '#shared/results/wave/compare-waves.ts';
import { off, reference } from './data.ts';

const { survey_extra } = reference as {
  survey_extra: {
    results: {
      trend_independent: Record<'wave1' | 'se1' | 'wave2' | 'se2' | 'change' | 'se' | 'z', number> & {
        ci95: number[];
      };
      trend_panel: { change: number; se: number; vcov: number[][]; means: number[] };
    };
  };
};

const same = { question: 'awards/1', classification: 'all/1', margins: '' };

test('independent waves add their variances, as in the reference', () => {
  const { wave1, se1, wave2, se2, change, se, z, ci95 } = survey_extra.results.trend_independent;
  const found = compareWaves(
    { ...same, share: wave1, standardError: se1 },
    { ...same, share: wave2, standardError: se2 },
  );
  if (found.kind === 'broken') throw new Error('these waves measure the same');
  for (const [actual, expected] of [
    [found.change, change],
    [found.standardError, se],
    [found.z, z],
    [found.interval.low, ci95[0]],
    [found.interval.high, ci95[1]],
  ] as const)
    expect(off(actual, expected)).toBeLessThan(1e-6);
});

test('of people who answered both waves the covariance is taken off twice', () => {
  const { change, se, vcov, means } = survey_extra.results.trend_panel;
  const figure = (at: number) => ({
    ...same,
    share: means[at] ?? NaN,
    standardError: Math.sqrt(vcov[at]?.[at] ?? NaN),
  });
  const found = compareWaves(figure(1), figure(0), { covariance: vcov[0]?.[1] ?? NaN });
  if (found.kind === 'broken') throw new Error('these waves measure the same');
  expect(off(found.change, change)).toBeLessThan(1e-6);
  expect(off(found.standardError, se)).toBeLessThan(1e-6);
});

test('what was not measured alike breaks the line, and says by what', () => {
  const figure = { ...same, share: 0.4, standardError: 0.02 };
  expect(compareWaves(figure, { ...figure, question: 'awards/2', margins: 'Statbel 2026' })).toEqual({
    kind: 'broken',
    because: ['question', 'margins'],
  });
  expect(compareWaves(figure, { ...figure, classification: 'all/2' })).toMatchObject({
    because: ['classification'],
  });
});
