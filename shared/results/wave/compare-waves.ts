import normalCdf from '@stdlib/stats-base-dists-normal-cdf';
import { criticalValue } from '../interval/critical-value.ts';
import type { Interval } from '../interval.ts';

/** One figure of one wave, and what makes it comparable with that of another. */
export interface WaveFigure {
  readonly share: number;
  readonly standardError: number;
  /** The question by what it is, not by where it stands: its wording, options and who is asked. */
  readonly question: string;
  /** The definition of the groups and classes, with its version. */
  readonly classification: string;
  /** The margins that were weighed to, with their source; empty for an unweighted figure. */
  readonly margins: string;
}

/** What must be the same for two waves to be compared. */
export type WaveDifference = 'question' | 'classification' | 'margins';

export type WaveComparison =
  | {
      readonly kind: 'compared';
      /** `after - before`. */
      readonly change: number;
      readonly standardError: number;
      readonly interval: Interval;
      readonly z: number;
      readonly pValue: number;
    }
  /** The line breaks here: what changed is not only what people answer. */
  | { readonly kind: 'broken'; readonly because: readonly WaveDifference[] };

/**
 * How a figure changed between two waves, when both measured the same. Independent waves add their variances;
 * of people who answered both, `covariance` is taken off twice.
 */
export function compareWaves(
  before: WaveFigure,
  after: WaveFigure,
  { covariance = 0, confidence = 0.95 }: { readonly covariance?: number; readonly confidence?: number } = {},
): WaveComparison {
  const because = (['question', 'classification', 'margins'] as const).filter(
    (aspect) => before[aspect] !== after[aspect],
  );
  if (because.length > 0) return { kind: 'broken', because };
  const change = after.share - before.share;
  const standardError = Math.sqrt(
    Math.max(0, before.standardError ** 2 + after.standardError ** 2 - 2 * covariance),
  );
  const half = criticalValue(confidence) * standardError;
  const z = change / standardError;
  return {
    kind: 'compared',
    change,
    standardError,
    interval: { low: change - half, high: change + half },
    z,
    pValue: standardError > 0 ? 2 * normalCdf(-Math.abs(z), 0, 1) : NaN,
  };
}
