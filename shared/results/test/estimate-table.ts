import { covarianceOfEstimates, type Sample } from '../variance/sample.ts';
import { ratio } from '../variance/scores.ts';
import type { EstimatedTable } from './rao-scott.ts';

/** A variable of all responses, from 0 to its number of values; anything else is no answer. */
export interface Coded {
  readonly size: number;
  readonly codes: ArrayLike<number>;
}

/**
 * The table of two variables of one sample, of those who answered both. Values that nobody has are left out, since
 * they would say nothing of independence.
 */
export function estimateTable(rows: Coded, columns: Coded, sample: Sample): EstimatedTable {
  const { weights } = sample;
  const isBoth = (i: number): boolean => isCode(rows, i) && isCode(columns, i) && (weights[i] as number) > 0;
  const base = Float64Array.from(weights, (_, i) => (isBoth(i) ? 1 : 0));
  const foundRows = new Set<number>();
  const foundColumns = new Set<number>();
  for (let i = 0; i < weights.length; i++) {
    if (base[i] === 0) continue;
    foundRows.add(rows.codes[i] as number);
    foundColumns.add(columns.codes[i] as number);
  }
  const estimates = [...foundRows].toSorted(byNumber).flatMap((row) =>
    [...foundColumns].toSorted(byNumber).map((column) =>
      ratio(
        base.map((one, i) => (one === 1 && rows.codes[i] === row && columns.codes[i] === column ? 1 : 0)),
        base,
        weights,
      ),
    ),
  );
  return {
    rows: foundRows.size,
    columns: foundColumns.size,
    shares: estimates.map(({ estimate }) => estimate),
    covariance: covarianceOfEstimates(estimates, sample),
    people: base.reduce((sum, one) => sum + one, 0),
    degreesOfFreedom: sample.design.degreesOfFreedom,
  };
}

const isCode = ({ size, codes }: Coded, at: number): boolean => {
  const code = codes[at] as number;
  return code >= 0 && code < size;
};

const byNumber = (a: number, b: number): number => a - b;
