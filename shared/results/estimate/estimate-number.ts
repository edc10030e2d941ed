import type { NumberColumn } from '../columns/column.ts';
import type { Interval } from '../interval.ts';
import { criticalValue } from '../interval/critical-value.ts';
import { designEffectOf } from '../variance/design-effect.ts';
import { degreesOfFreedomOf } from '../variance/domain.ts';
import { type Sample, standardErrorOf } from '../variance/sample.ts';
import { ratio, total } from '../variance/scores.ts';

/** A number of a group: its mean and its total. */
export interface NumberEstimate {
  /** People who answered, unweighted. */
  readonly base: number;
  readonly weightedBase: number;
  readonly mean: {
    readonly estimate: number;
    readonly standardError: number;
    readonly designEffect: number;
    readonly interval: Interval;
  };
  readonly total: {
    readonly estimate: number;
    readonly standardError: number;
    readonly interval: Interval;
  };
}

/** Estimates a number for the people that `members` marks (1, else 0): those who are in the group and answered. */
export function estimateNumber(
  { values }: NumberColumn,
  members: Uint8Array,
  sample: Sample,
  confidence = 0.95,
): NumberEstimate {
  const counted = values.map((value, at) => (members[at] === 1 ? value : 0));
  const weights = sample.weights.map((weight, at) => (members[at] === 1 ? weight : 0));
  const mean = ratio(counted, members, sample.weights);
  const sum = total(counted, sample.weights);
  const errors = { mean: standardErrorOf(mean, sample), total: standardErrorOf(sum, sample) };
  const t = criticalValue(confidence, degreesOfFreedomOf(sample.design, members));
  const around = (estimate: number, error: number): Interval => ({
    low: estimate - t * error,
    high: estimate + t * error,
  });
  return {
    base: members.reduce((people, one) => people + one, 0),
    weightedBase: weights.reduce((all, weight) => all + weight, 0),
    mean: {
      estimate: mean.estimate,
      standardError: errors.mean,
      designEffect: designEffectOf(errors.mean ** 2, { values: counted, weights }),
      interval: around(mean.estimate, errors.mean),
    },
    total: {
      estimate: sum.estimate,
      standardError: errors.total,
      interval: around(sum.estimate, errors.total),
    },
  };
}
