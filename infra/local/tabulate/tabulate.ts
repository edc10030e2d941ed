import type { Column } from '#shared/results/columns/column.ts';
import { answeredOf, choseOf } from '#shared/results/columns/indicator.ts';
import { type BreakdownEstimate, estimateBreakdown } from '#shared/results/estimate/estimate-breakdown.ts';
import { estimateGroup, type GroupEstimate } from '#shared/results/estimate/estimate-group.ts';
import { estimateNumber } from '#shared/results/estimate/estimate-number.ts';
import { beta } from '#shared/results/interval/beta.ts';
import { logit } from '#shared/results/interval/logit.ts';
import { shareInterval } from '#shared/results/interval/share-interval.ts';
import { wilson } from '#shared/results/interval/wilson.ts';
import type { Chance } from '#shared/results/rank/draw-normal.ts';
import { noOrder } from '#shared/results/rank/rank.ts';
import { rankIntervals } from '#shared/results/rank/rank-intervals.ts';
import { covarianceOfEstimates, type Sample } from '#shared/results/variance/sample.ts';
import type { Data } from './data.ts';
import type { Spec } from './spec.ts';

/** Everything that is asked of the variables, as it is printed. */
export function tabulate(
  { variables, breakdowns }: Data,
  spec: Spec,
  sample: Sample,
  chance: () => Chance,
): object[] {
  return variables.map((column, at) => {
    const common = { name: column.name, kind: column.kind };
    const by = breakdowns.filter(({ name }) => name !== column.name);
    if (column.kind === 'number')
      return {
        ...common,
        all: estimateNumber(column, answeredOf(column), sample, spec.confidence),
        breakdowns: by.map((breakdown) => ({
          by: breakdown.name,
          groups: breakdown.categories.map((code, group) => ({
            code,
            ...estimateNumber(column, membersOf(column, choseOf(breakdown, group)), sample, spec.confidence),
          })),
        })),
      };
    const all = estimateGroup(column, answeredOf(column), sample);
    return {
      ...common,
      all: groupShown(all, spec.confidence),
      ...(spec.variables[at]?.ranks === true && { ranks: ranksShown(all, sample, spec, chance()) }),
      breakdowns: by.map((breakdown) => ({
        by: breakdown.name,
        ...breakdownShown(estimateBreakdown(column, breakdown, sample, spec.confidence), spec.confidence),
      })),
    };
  });
}

function membersOf(column: Column, group: Uint8Array): Uint8Array {
  return answeredOf(column).map((one, at) => one & (group[at] as number));
}

function groupShown({ options, ...group }: GroupEstimate, confidence: number): object {
  return {
    ...group,
    categories: options.map(({ code, count, weighted, estimate, designEffect }) => ({
      code,
      count,
      weighted,
      share: estimate.share,
      standardError: estimate.standardError,
      designEffect,
      degreesOfFreedom: estimate.degreesOfFreedom,
      interval: shareInterval(estimate, confidence),
      intervals: {
        wilson: wilson(estimate, confidence),
        beta: beta(estimate, confidence),
        logit: logit(estimate, confidence),
      },
    })),
  };
}

function breakdownShown({ groups, gaps, tests }: BreakdownEstimate, confidence: number): object {
  return {
    groups: groups.map(({ code, ...group }) => ({ code, ...groupShown(group, confidence) })),
    gaps,
    tests: tests.map(({ option, test }) => ({
      method: 'Rao-Scott',
      ...(option !== undefined && { option }),
      ...test,
    })),
  };
}

function ranksShown(
  { options }: GroupEstimate,
  sample: Sample,
  { confidence }: Spec,
  chance: Chance,
): object {
  const covariance = covarianceOfEstimates(
    options.map(({ linear }) => linear),
    sample,
  );
  const ranks = rankIntervals(
    options.map(({ estimate }) => estimate.share),
    covariance,
    { chance, confidence },
  );
  return {
    noOrder: noOrder(ranks),
    places: options.map(({ code }, at) => ({ code, ...ranks[at] })),
  };
}
