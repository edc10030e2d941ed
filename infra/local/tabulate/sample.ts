import { createDesign } from '#shared/results/variance/design.ts';
import { kish } from '#shared/results/variance/kish.ts';
import type { Sample } from '#shared/results/variance/sample.ts';
import { joinMargin } from '#shared/results/weight/population-margin.ts';
import type { RakingMargin } from '#shared/results/weight/raking-margin.ts';
import { weigh } from '#shared/results/weight/weigh.ts';
import type { Data } from './data.ts';
import type { SpecMargin } from './margins.ts';
import { designText, rakingText } from './problem-text.ts';
import type { Spec } from './spec.ts';

export type SampleOutcome =
  | {
      readonly kind: 'sample';
      readonly sample: Sample;
      /** How the weights came about, as it is printed. */
      readonly weights: object;
      readonly design: object;
    }
  | { readonly kind: 'refused'; readonly problems: readonly string[] };

/** The weights and the design that a specification asks for. */
export function createSample(
  data: Data,
  { weighing, design: columns }: Spec,
  margins: readonly SpecMargin[],
): SampleOutcome {
  const outcome = createDesign({
    size: data.rows,
    strata: data.strata,
    clusters: data.clusters,
    population: data.population,
  });
  if (outcome.kind === 'refused') return { kind: 'refused', problems: [designText(outcome.problem)] };
  const { design } = outcome;
  const described = {
    ...columns,
    strataFound: design.strata.length,
    units: design.stratumOf.length,
    degreesOfFreedom: design.degreesOfFreedom,
  };
  if (margins.length === 0) {
    const weights = data.weight ?? new Float64Array(data.rows).fill(1);
    return {
      kind: 'sample',
      sample: { weights, design },
      weights: { method: data.weight ? 'column' : 'none', ...kish(weights) },
      design: described,
    };
  }
  const raking: RakingMargin[] = [];
  const unlisted: object[] = [];
  for (const margin of margins) {
    const joined = joinMargin(margin, data.classes);
    if (joined.kind === 'no-column')
      throw new Error(`the columns of margins are read, but ${joined.variable} was not`);
    raking.push(joined.margin);
    for (const answer of joined.unlisted) unlisted.push({ margin: margin.name, ...answer });
  }
  const weighed = weigh(data.rows, raking, {
    base: data.weight,
    total: weighing.total,
    least: weighing.least,
    trim: weighing.trim,
  });
  if (weighed.kind === 'refused') return { kind: 'refused', problems: [rakingText(weighed.problem)] };
  return {
    kind: 'sample',
    sample: { weights: weighed.weights, design, margins: weighed.margins },
    weights: {
      method: 'raked',
      margins: margins.map(({ name, source, year }) => ({ name, source, year })),
      unlisted,
      ...weighed.report,
    },
    design: described,
  };
}
