import type { CountedColumns } from '../columns/counted-columns.ts';
import type { ChoiceColumn } from '../columns/column.ts';
import { selectRows } from '../columns/select.ts';
import { joinMargin, type PopulationMargin } from './population-margin.ts';
import type { RakingProblem } from './rake.ts';
import type { RakingMargin } from './raking-margin.ts';
import { weigh, type WeighingReport } from './weigh.ts';

/** Why a survey cannot be weighted. */
export type WeighingProblem =
  | RakingProblem
  /** The questionnaire has no such variable with one answer for each person. */
  | { readonly code: 'no-column'; readonly variable: string }
  /** Nobody who answered can be in the population register. */
  | { readonly code: 'nobody-inside' };

export type SurveyWeights =
  | {
      readonly kind: 'weighed';
      /** One per response, of mean 1; 0 for who is outside the population register. */
      readonly weights: Float64Array;
      readonly report: WeighingReport;
    }
  | { readonly kind: 'refused'; readonly problem: WeighingProblem };

/**
 * Weighs the responses of a survey to the margins of the population. People outside the population register (1 in
 * `outside`) are never weighted to its margins: they have no weight at all.
 */
export function weighColumns(
  { size, columns }: CountedColumns,
  margins: readonly PopulationMargin[],
  outside: Uint8Array,
): SurveyWeights {
  const inside = outside.map((one) => 1 - one);
  const people = inside.reduce((sum, one) => sum + one, 0);
  if (people === 0) return { kind: 'refused', problem: { code: 'nobody-inside' } };
  const choices = new Map<string, ChoiceColumn>();
  for (const variable of new Set(margins.flatMap(({ variables }) => variables))) {
    const column = columns.get(variable)?.column;
    if (column?.kind === 'single')
      choices.set(variable, people === size ? column : selectRows(column, inside));
  }
  const joined: RakingMargin[] = [];
  for (const margin of margins) {
    const outcome = joinMargin(margin, [...choices.values()]);
    if (outcome.kind === 'no-column')
      return { kind: 'refused', problem: { code: 'no-column', variable: outcome.variable } };
    joined.push(outcome.margin);
  }
  const weighed = weigh(people, joined, { total: people });
  if (weighed.kind === 'refused') return weighed;
  if (people === size) return { kind: 'weighed', weights: weighed.weights, report: weighed.report };
  const weights = new Float64Array(size);
  let next = 0;
  for (let row = 0; row < size; row++)
    if (inside[row] === 1) weights[row] = weighed.weights[next++] as number;
  return { kind: 'weighed', weights, report: weighed.report };
}
