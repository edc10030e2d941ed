import { publicationNoise } from './interval/publication-noise.ts';
import { wilsonInterval } from './interval.ts';
import type { Count } from './snapshot.ts';

/**
 * What may be said of one cell. `percent`, `low` and `high` are whole points from 0 to 100, as they are
 * printed; nothing finer leaves this function, so that text, chart and table say the same.
 */
export type Share =
  /** The cell or its base is hidden, or empty: the two look alike. */
  | { readonly kind: 'hidden' }
  /** Too few people for a share: the counts alone. */
  | { readonly kind: 'counts'; readonly count: number; readonly base: number }
  | {
      readonly kind: 'share';
      readonly count: number;
      readonly base: number;
      readonly percent: number;
      readonly low: number;
      readonly high: number;
      /** The base is so small that the reader must be warned. */
      readonly careful: boolean;
      /**
       * Only where the published count is 0, which means "fewer than 5": the share is under so many in 100, and
       * `percent` says nothing.
       */
      readonly under?: number;
    };

/** A published count of 0 stands for fewer people than this. */
export const FEW = 5;

/** Under this base a share is not given. */
export const SHARE_FROM = 30;
/** Under this base a share is given with a warning. */
export const CAREFUL_BELOW = 50;
/** Under this base a share is rounded to 5 points, so that it does not give the count away. */
export const WHOLE_POINTS_FROM = 100;

/**
 * What may be said of `count` people in a `base`, both as they were published, by the thresholds that the results
 * follow: under 30 counts only, 30 to 49 with a warning, shares to 5 points under a base of 100 and else to whole
 * points. The interval is Wilson's with the noise of publication, rounded outwards to the same step, so that it never
 * claims more than was computed.
 */
export function shareOf(count: Count, base: Count): Share {
  if (count === null || base === null) return { kind: 'hidden' };
  const interval = wilsonInterval(count, base, base > 0 ? publicationNoise(base) : 0);
  if (!interval) return { kind: 'hidden' };
  if (base < SHARE_FROM) return { kind: 'counts', count, base };
  const step = base < WHOLE_POINTS_FROM ? 5 : 1;
  return {
    kind: 'share',
    count,
    base,
    percent: Math.round((100 * count) / base / step) * step,
    low: Math.floor((100 * interval.low) / step) * step,
    high: Math.ceil((100 * interval.high) / step) * step,
    careful: base < CAREFUL_BELOW,
    ...(count === 0 && { under: Math.ceil((100 * FEW) / base / step) * step }),
  };
}
