import type { Interval } from './interval.ts';
import { beta } from './interval/beta.ts';
import { publishedShare } from './interval/published-share.ts';
import { isBetween, type ShareEstimate } from './interval/share-estimate.ts';
import { wilson } from './interval/wilson.ts';
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

/** Under this effective number of answers a weighted share is not given. */
export const EFFECTIVE_FROM = 30;

/**
 * What may be said of `count` people in a `base`, both as they were published, by the thresholds that the results
 * follow: under 30 counts only, 30 to 49 with a warning, shares to 5 points under a base of 100 and else to whole
 * points. The interval is that of `publishedInterval`, rounded outwards to the same step, so that it never claims more
 * than was computed.
 */
export function shareOf(count: Count, base: Count): Share {
  if (count === null || base === null || count > base) return { kind: 'hidden' };
  const estimate = publishedShare({ count, base });
  return estimate ? shareFrom(count, base, estimate) : { kind: 'hidden' };
}

/**
 * The same of a share that is given as an estimate, such as a weighted one: `effectiveSize` is what its base is worth,
 * and under 30 there is no share either.
 */
export function shareFrom(
  count: number,
  base: number,
  estimate: ShareEstimate,
  effectiveSize: number = base,
): Share {
  if (base < SHARE_FROM || effectiveSize < EFFECTIVE_FROM) return { kind: 'counts', count, base };
  const interval = publishedInterval(estimate);
  if (!interval) return { kind: 'hidden' };
  const step = base < WHOLE_POINTS_FROM ? 5 : 1;
  return {
    kind: 'share',
    count,
    base,
    percent: Math.round((100 * estimate.share) / step) * step,
    low: Math.max(0, Math.floor((100 * interval.low) / step) * step),
    high: Math.min(100, Math.ceil((100 * interval.high) / step) * step),
    careful: base < CAREFUL_BELOW || effectiveSize < CAREFUL_BELOW,
    ...(count === 0 && { under: Math.ceil((100 * FEW) / base / step) * step }),
  };
}

/**
 * The interval of a published share: Wilson's with the effective size and t, in which the noise of publication is part
 * of the standard error. At 0 and at 1 it is Korn and Graubard's, of as many people as a published 0 can stand for.
 */
export function publishedInterval(estimate: ShareEstimate, confidence = 0.95): Interval | undefined {
  if (isBetween(estimate.share)) return wilson(estimate, confidence);
  const few = Math.min(1, FEW / estimate.base);
  const edge = beta(
    { ...estimate, share: estimate.share < 0.5 ? few : 1 - few, standardError: 0 },
    confidence,
  );
  if (!edge) return undefined;
  return estimate.share < 0.5 ? { low: 0, high: edge.high } : { low: edge.low, high: 1 };
}
