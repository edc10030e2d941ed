import chiSquareCdf from '@stdlib/stats-base-dists-chisquare-cdf';
import fCdf from '@stdlib/stats-base-dists-f-cdf';
import { solve } from './solve.ts';

/** The weighted shares of a table, and how sure they are. Cells stand row by row. */
export interface EstimatedTable {
  readonly rows: number;
  readonly columns: number;
  /** Shares of all people in the table: they add up to 1, and none of a whole row or column is 0. */
  readonly shares: readonly number[];
  readonly covariance: readonly (readonly number[])[];
  /** Unweighted. */
  readonly people: number;
  readonly degreesOfFreedom: number;
}

/** Whether two variables have to do with each other. */
export interface RaoScott {
  /** Pearson's chi-square of the weighted table, scaled to the number of people. */
  readonly chiSquare: number;
  /** What the design makes of it, on average: chi-square divided by this is the first-order correction. */
  readonly meanDesignEffect: number;
  /** First order: compared with chi-square with `(rows - 1)(columns - 1)` degrees of freedom. */
  readonly firstOrder: { readonly degreesOfFreedom: number; readonly pValue: number };
  /** Second order: compared with F. The one to report. */
  readonly secondOrder: {
    readonly f: number;
    readonly degreesOfFreedom: readonly [number, number];
    readonly pValue: number;
  };
}

/**
 * The test of independence of Rao and Scott: Pearson's chi-square, corrected for the design of the sample.
 * `undefined` for a table without two rows and two columns.
 *
 * Source: J. N. K. Rao and A. J. Scott (1984), "On chi-squared tests for multiway contingency tables with cell
 * proportions estimated from survey data", Annals of Statistics 12, 46-60; R's `survey::svychisq`, statistics
 * "Chisq" and "F".
 */
export function raoScott(table: EstimatedTable): RaoScott | undefined {
  const { rows, columns, shares, covariance, people } = table;
  if (rows < 2 || columns < 2) return undefined;
  const chiSquare = people * distanceFromIndependence(table);

  // How the interactions vary under the design, against how they would in a simple sample of as many people.
  const contrasts = interactions(rows, columns).map((contrast) =>
    contrast.map((value, at) => ((shares[at] ?? 0) > 0 ? value / (shares[at] ?? 0) : 0)),
  );
  const byDesign = contrasts.map((one) => contrasts.map((other) => quadratic(one, covariance, other)));
  const bySimple = contrasts.map((one) =>
    contrasts.map(
      (other) =>
        one.reduce((sum, value, at) => sum + value * (other[at] ?? 0) * (shares[at] ?? 0), 0) / people,
    ),
  );
  const effects = solve(bySimple, byDesign);
  if (!effects) return undefined;
  const trace = effects.reduce((sum, row, at) => sum + (row[at] ?? 0), 0);
  const traceOfSquare = effects.reduce(
    (sum, row, i) => sum + row.reduce((part, value, j) => part + value * (effects[j]?.[i] ?? 0), 0),
    0,
  );
  const size = effects.length;
  const spread = trace ** 2 / traceOfSquare;
  const degreesOfFreedom = [spread, spread * table.degreesOfFreedom] as const;
  const f = chiSquare / trace;
  return {
    chiSquare,
    meanDesignEffect: trace / size,
    firstOrder: { degreesOfFreedom: size, pValue: 1 - chiSquareCdf((chiSquare * size) / trace, size) },
    secondOrder: { f, degreesOfFreedom, pValue: aboveF(f, ...degreesOfFreedom) },
  };
}

function distanceFromIndependence({ rows, columns, shares }: EstimatedTable): number {
  const byRow = new Float64Array(rows);
  const byColumn = new Float64Array(columns);
  for (const [at, share] of shares.entries()) {
    (byRow[Math.floor(at / columns)] as number) += share;
    (byColumn[at % columns] as number) += share;
  }
  return shares.reduce((sum, share, at) => {
    const expected = (byRow[Math.floor(at / columns)] as number) * (byColumn[at % columns] as number);
    return sum + (share - expected) ** 2 / expected;
  }, 0);
}

/** The upper tail of F, by the lower tail of its inverse: 1 - F would lose what is small. */
function aboveF(f: number, above: number, below: number): number {
  return f > 0 ? fCdf(1 / f, below, above) : 1;
}

/** Contrasts of the cells that are orthogonal to both margins: products of differences to the last row and column. */
function interactions(rows: number, columns: number): number[][] {
  const list: number[][] = [];
  for (let r = 0; r < rows - 1; r++)
    for (let c = 0; c < columns - 1; c++)
      list.push(
        Array.from({ length: rows * columns }, (_, at) => {
          const row = Math.floor(at / columns);
          const column = at % columns;
          const byRow = row === r ? 1 : row === rows - 1 ? -1 : 0;
          return byRow * (column === c ? 1 : column === columns - 1 ? -1 : 0);
        }),
      );
  return list;
}

function quadratic(
  one: readonly number[],
  matrix: readonly (readonly number[])[],
  other: readonly number[],
): number {
  let sum = 0;
  for (const [i, value] of one.entries())
    if (value !== 0) for (const [j, times] of other.entries()) sum += value * (matrix[i]?.[j] ?? 0) * times;
  return sum;
}
