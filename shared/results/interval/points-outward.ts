import type { Interval } from '../interval.ts';

/** A difference of shares in whole points of a hundred, rounded outwards; never -0, which people would read. */
export const pointsOutward = ({ low, high }: Interval): Interval => ({
  low: Math.floor(100 * low) || 0,
  high: Math.ceil(100 * high) || 0,
});
