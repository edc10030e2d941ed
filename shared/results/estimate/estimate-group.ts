import { choseOf } from '../columns/indicator.ts';
import type { ChoiceColumn, MultipleColumn } from '../columns/column.ts';
import type { ShareEstimate } from '../interval/share-estimate.ts';
import type { GroupShare } from '../test/gap-test.ts';
import { designEffectOf } from '../variance/design-effect.ts';
import { degreesOfFreedomOf } from '../variance/domain.ts';
import { kish } from '../variance/kish.ts';
import { type Sample, standardErrorOf } from '../variance/sample.ts';
import { ratio } from '../variance/scores.ts';

/** The share of one option among those of a group who answered. */
export interface OptionEstimate extends GroupShare {
  readonly code: string;
  /** People, unweighted. */
  readonly count: number;
  readonly weighted: number;
  /** How many times as large the variance is as that of a simple random sample of as many people. */
  readonly designEffect: number;
}

/** The answers of a group to one question. */
export interface GroupEstimate {
  /** People who answered, unweighted: of them every share says something. */
  readonly base: number;
  readonly weightedBase: number;
  /** Kish's, of the weights in the base. */
  readonly designEffect: number;
  readonly effectiveSize: number;
  readonly options: readonly OptionEstimate[];
}

/**
 * Estimates a question for the people that `members` marks (1, else 0): those who are in the group and answered. The
 * whole sample is needed in any case, since the group's size is left to chance as well.
 */
export function estimateGroup(
  question: ChoiceColumn | MultipleColumn,
  members: Uint8Array,
  sample: Sample,
): GroupEstimate {
  const weights = sample.weights.map((weight, at) => (members[at] === 1 ? weight : 0));
  const base = members.reduce((sum, one) => sum + one, 0);
  const { designEffect, effectiveSize } = kish(weights);
  const degreesOfFreedom = degreesOfFreedomOf(sample.design, members);
  return {
    base,
    weightedBase: sumOf(weights),
    designEffect,
    effectiveSize,
    options: question.categories.map((code, option): OptionEstimate => {
      const chose = choseOf(question, option).map((one, at) => one & (members[at] as number));
      const linear = ratio(chose, members, sample.weights);
      const standardError = standardErrorOf(linear, sample);
      const estimate: ShareEstimate = {
        share: linear.estimate,
        standardError,
        base,
        effectiveBase: effectiveSize,
        degreesOfFreedom,
      };
      return {
        code,
        count: chose.reduce((sum, one) => sum + one, 0),
        weighted: sumOf(weights.map((weight, at) => (chose[at] === 1 ? weight : 0))),
        linear,
        estimate,
        designEffect: designEffectOf(standardError ** 2, { values: chose, weights }),
      };
    }),
  };
}

const sumOf = (numbers: Float64Array): number => numbers.reduce((sum, one) => sum + one, 0);
