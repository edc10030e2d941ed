import { kish } from '../variance/kish.ts';
import { collapse, LEAST_PEOPLE, type Merge } from './collapse.ts';
import { type Raked, rake, type RakingOptions, type RakingProblem } from './rake.ts';
import { peopleOf, type RakingMargin } from './raking-margin.ts';
import { trimWeights } from './trim.ts';

/** What was done to reach the weights: what a method page tells, and what staff check. */
export interface WeighingReport {
  readonly people: number;
  /** Classes that were taken together. */
  readonly merged: readonly Merge[];
  /** Margins of which one class was left, so that there was nothing to weigh on. */
  readonly dropped: readonly string[];
  /** People of whom a class is not known, by margin: they are not weighted on it. */
  readonly unknown: readonly { readonly margin: string; readonly people: number }[];
  /** The largest difference to the population that is left, as a part of it. */
  readonly difference: number;
  /** People whose weight was cut or raised. */
  readonly trimmed: number;
  /** Of the last weights: the smallest and the largest, as times the mean. */
  readonly range: readonly [number, number];
  readonly designEffect: number;
  readonly effectiveSize: number;
  readonly warnings: readonly ('design-effect' | 'effective-size' | 'outside-the-bounds')[];
}

export type Weighed =
  | {
      readonly kind: 'weighed';
      readonly weights: Float64Array;
      /** The margins as they were used, for the variance. */
      readonly margins: readonly RakingMargin[];
      readonly report: WeighingReport;
    }
  | { readonly kind: 'refused'; readonly problem: RakingProblem };

export interface WeighingOptions extends RakingOptions {
  /** Weights to start from, one per response; else everybody starts alike. */
  readonly base?: Float64Array | undefined;
  /** Classes with fewer answers are merged. */
  readonly least?: number | undefined;
  /** Bounds of the weights, as times their mean; `false`: not trimmed. */
  readonly trim?: { readonly low: number; readonly high: number } | false | undefined;
}

/** Above this design effect a reader is warned. */
export const WARN_ABOVE_DESIGN_EFFECT = 2;
/** Under this effective number of answers no share is given. */
export const LEAST_EFFECTIVE_SIZE = 30;

/** Bounds of the weights, as times their mean. */
export const TRIM = { low: 0.3, high: 3 };
/** Bounds are met to this part of the mean: the last raking moves weights a little once more. */
const NEARLY = 1e-6;
const TRIMMING_ROUNDS = 50;

/**
 * Weighs `people` responses to the margins of the population: merges classes with too few answers, rakes, trims
 * weights to 0.3 to 3 times their mean, shares out what that took away and rakes again until both hold. The margins
 * are met in any case; where both cannot hold, some weights stay outside the bounds, which the report says.
 */
export function weigh(
  people: number,
  margins: readonly RakingMargin[],
  { base, least = LEAST_PEOPLE, trim = TRIM, ...options }: WeighingOptions = {},
): Weighed {
  const start = base ?? new Float64Array(people).fill(1);
  const collapsed = margins.map((margin) => collapse(margin, least));
  const nobody = margins.find((margin) => peopleOf(margin)[0] === people);
  if (nobody) return { kind: 'refused', problem: { code: 'empty-margin', margin: nobody.name } };
  const used = collapsed.map(({ margin }) => margin).filter(({ classes }) => classes.length > 1);

  let raked = rake(start, used, options);
  const cut = new Uint8Array(people);
  let outside = false;
  for (let round = 0; trim && raked.kind === 'raked'; round++) {
    const mean = meanOf(raked.weights);
    outside = raked.weights.some(
      (weight) => weight < (trim.low - NEARLY) * mean || weight > (trim.high + NEARLY) * mean,
    );
    if (!outside || round === TRIMMING_ROUNDS) break;
    const trimmed = trimWeights(raked.weights, trim.low * mean, trim.high * mean);
    for (const [at, one] of trimmed.cut.entries()) if (one === 1) cut[at] = 1;
    raked = rake(trimmed.weights, used, options);
  }
  if (raked.kind === 'refused') return raked;

  return {
    kind: 'weighed',
    weights: raked.weights,
    margins: used,
    report: {
      people,
      merged: collapsed.flatMap(({ merged }) => merged),
      dropped: collapsed.flatMap(({ margin }) => (margin.classes.length > 1 ? [] : [margin.name])),
      unknown: used
        .map((margin) => ({ margin: margin.name, people: peopleOf(margin)[0] ?? 0 }))
        .filter((one) => one.people > 0),
      trimmed: cut.reduce((sum, one) => sum + one, 0),
      ...summaryOf(raked, outside),
    },
  };
}

function summaryOf(
  { weights, difference }: Extract<Raked, { kind: 'raked' }>,
  outside: boolean,
): Pick<WeighingReport, 'difference' | 'range' | 'designEffect' | 'effectiveSize' | 'warnings'> {
  const { designEffect, effectiveSize } = kish(weights);
  const mean = meanOf(weights);
  let [smallest, largest] = [Infinity, 0];
  for (const weight of weights) {
    smallest = Math.min(smallest, weight);
    largest = Math.max(largest, weight);
  }
  return {
    difference,
    range: [smallest / mean, largest / mean],
    designEffect,
    effectiveSize,
    warnings: [
      ...(designEffect > WARN_ABOVE_DESIGN_EFFECT ? (['design-effect'] as const) : []),
      ...(effectiveSize < LEAST_EFFECTIVE_SIZE ? (['effective-size'] as const) : []),
      ...(outside ? (['outside-the-bounds'] as const) : []),
    ],
  };
}

function meanOf(weights: Float64Array): number {
  let sum = 0;
  for (const weight of weights) sum += weight;
  return sum / weights.length;
}
