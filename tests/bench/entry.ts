import type { RunningProduct } from '../browser/product.ts';

/** What one measurement found. */
export interface Measured {
  /** The median, in the entry's unit. */
  readonly median: number;
  /** What helps to judge it, in a few words. */
  readonly detail?: string;
}

/** One thing that is measured, and what it must reach. */
export interface BenchEntry {
  readonly name: string;
  readonly unit: string;
  /** The median may be at most this. */
  readonly atMost: number;
  readonly measure: (surroundings: Surroundings) => Promise<Measured>;
}

/** What entries share. Each is made when it is first asked for. */
export interface Surroundings {
  /** The whole product, as `npm start` brings it up, on data of its own. */
  product(): Promise<RunningProduct>;
}

/** The middle of these numbers, or the mean of the two in the middle. */
export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  const upper = sorted[Math.floor(middle)];
  const lower = sorted[Math.ceil(middle) - 1];
  if (upper === undefined || lower === undefined) throw new Error('There is no median of nothing.');
  return (upper + lower) / 2;
}
