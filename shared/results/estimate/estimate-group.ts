import { choseOf } from '../columns/indicator.ts';
import type { ChoiceColumn, MultipleColumn } from '../columns/column.ts';
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
 * whole sample is needed in any case, since the group's size is left to chance as well. `offered` says which options
 * each of them could choose, where that differs: an option is then a share of those who could.
 */
export function estimateGroup(
  question: ChoiceColumn | MultipleColumn,
  members: Uint8Array,
  sample: Sample,
  offered?: MultipleColumn,
): GroupEstimate {
  const weights = weightsOf(members, sample);
  const whole: Part = { members, ...kish(weights), ...partOf(members, sample) };
  return {
    base: whole.base,
    weightedBase: sumOf(weights),
    designEffect: whole.designEffect,
    effectiveSize: whole.effectiveSize,
    options: question.categories.map((code, option) => {
      if (!offered) return optionOf(code, choseOf(question, option), whole, sample);
      const could = choseOf(offered, option).map((one, at) => one & (members[at] as number));
      const part: Part = { members: could, ...kish(weightsOf(could, sample)), ...partOf(could, sample) };
      return optionOf(code, choseOf(question, option), part, sample);
    }),
  };
}

/** Of whom an option is a share. */
interface Part {
  readonly members: Uint8Array;
  readonly base: number;
  readonly degreesOfFreedom: number;
  readonly designEffect: number;
  readonly effectiveSize: number;
}

const partOf = (members: Uint8Array, { design }: Sample): Pick<Part, 'base' | 'degreesOfFreedom'> => ({
  base: members.reduce((sum, one) => sum + one, 0),
  degreesOfFreedom: degreesOfFreedomOf(design, members),
});

function optionOf(
  code: string,
  chose: Uint8Array,
  { members, base, degreesOfFreedom, effectiveSize }: Part,
  sample: Sample,
): OptionEstimate {
  const counted = chose.map((one, at) => one & (members[at] as number));
  const linear = ratio(counted, members, sample.weights);
  const standardError = standardErrorOf(linear, sample);
  return {
    code,
    count: counted.reduce((sum, one) => sum + one, 0),
    weighted: sumOf(weightsOf(counted, sample)),
    linear,
    estimate: {
      share: linear.estimate,
      standardError,
      base,
      effectiveBase: effectiveSize,
      degreesOfFreedom,
    },
    designEffect: designEffectOf(standardError ** 2, {
      values: counted,
      weights: weightsOf(members, sample),
    }),
  };
}

const weightsOf = (members: Uint8Array, { weights }: Sample): Float64Array =>
  weights.map((weight, at) => (members[at] === 1 ? weight : 0));

const sumOf = (numbers: Float64Array): number => numbers.reduce((sum, one) => sum + one, 0);
