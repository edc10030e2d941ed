import type { Interval } from '../interval.ts';
import { beta } from './beta.ts';
import { isBetween, type ShareEstimate } from './share-estimate.ts';
import { wilson } from './wilson.ts';

/**
 * The interval that is shown: Wilson's, and at 0 and at 1 Korn and Graubard's. Never Wald's, which collapses there
 * and leaves 0 and 1 behind.
 */
export function shareInterval(
  estimate: ShareEstimate,
  confidence = 0.95,
): ({ readonly method: 'wilson' | 'beta' } & Interval) | undefined {
  const method = isBetween(estimate.share) ? 'wilson' : 'beta';
  const interval = (method === 'wilson' ? wilson : beta)(estimate, confidence);
  return interval && { method, ...interval };
}
