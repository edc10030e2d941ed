/**
 * The matrix X with `left · X = right`, by elimination with the largest pivot; `undefined` when there is no single
 * one. Both matrices are lists of rows.
 */
export function solve(
  left: readonly (readonly number[])[],
  right: readonly (readonly number[])[],
): number[][] | undefined {
  const size = left.length;
  const rows = left.map((row, at): number[] => [...row, ...(right[at] ?? [])]);
  const width = rows[0]?.length ?? 0;
  const largest = Math.max(...left.flat().map(Math.abs));
  for (let step = 0; step < size; step++) {
    const pivot = rows.reduce(
      (best, row, at) => (at > step && sizeAt(row, step) > sizeAt(rows[best], step) ? at : best),
      step,
    );
    const top = rows[pivot] as number[];
    if (!(sizeAt(top, step) > NOTHING * largest)) return undefined;
    rows[pivot] = rows[step] as number[];
    rows[step] = top;
    for (const [at, row] of rows.entries()) {
      if (at === step) continue;
      const times = (row[step] as number) / (top[step] as number);
      for (let column = step; column < width; column++)
        row[column] = (row[column] as number) - times * (top[column] as number);
    }
  }
  return rows.map((row, at) => row.slice(size).map((value) => value / (row[at] as number)));
}

/** A pivot that is this part of the largest number is what rounding left of 0. */
const NOTHING = 1e-13;

const sizeAt = (row: readonly number[] | undefined, at: number): number => Math.abs(row?.[at] ?? 0);
