/** A source of chance: numbers from 0 to 1, 1 excluded. */
export type Chance = () => number;

/**
 * Draws of normal vectors with mean 0 and this covariance, one after the other in one list. The covariance may be
 * singular, as it is of shares that add up to 1: what the others fix then has no chance of its own.
 */
export function drawNormal(
  covariance: readonly (readonly number[])[],
  draws: number,
  chance: Chance,
): Float64Array {
  const size = covariance.length;
  const root = choleskyOf(covariance);
  const list = new Float64Array(draws * size);
  const standard = new Float64Array(size + 1);
  for (let draw = 0; draw < draws; draw++) {
    for (let i = 0; i < size; i += 2) {
      // Box and Muller: two independent normal numbers from two even ones.
      const radius = Math.sqrt(-2 * Math.log(1 - chance()));
      const angle = 2 * Math.PI * chance();
      standard[i] = radius * Math.cos(angle);
      standard[i + 1] = radius * Math.sin(angle);
    }
    for (let i = 0; i < size; i++) {
      let value = 0;
      const row = root[i] as Float64Array;
      for (let j = 0; j <= i; j++) value += (row[j] as number) * (standard[j] as number);
      list[draw * size + i] = value;
    }
  }
  return list;
}

/** What is left of a variance below this part of it is rounding. */
const NOTHING = 1e-12;

/** The lower triangle L with `L · Lᵗ` the covariance. */
function choleskyOf(covariance: readonly (readonly number[])[]): Float64Array[] {
  const rows = covariance.map((row) => new Float64Array(row.length));
  for (const [i, row] of rows.entries())
    for (let j = 0; j <= i; j++) {
      const other = rows[j] as Float64Array;
      let left = covariance[i]?.[j] ?? 0;
      for (let k = 0; k < j; k++) left -= (row[k] as number) * (other[k] as number);
      if (i === j) row[i] = left > NOTHING * (covariance[i]?.[i] ?? 0) ? Math.sqrt(left) : 0;
      else row[j] = other[j] === 0 ? 0 : left / (other[j] as number);
    }
  return rows;
}
