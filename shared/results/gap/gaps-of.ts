import tCdf from '@stdlib/stats-base-dists-t-cdf';
import { mover } from '../interval/mover.ts';
import { pointsOutward } from '../interval/points-outward.ts';
import { estimateIn, shareIn } from '../share-in.ts';
import { publishedInterval, type Share } from '../share.ts';
import type { BreakdownResult, Category, GroupResult, QuestionResult, WeightedFigures } from '../snapshot.ts';
import { adjustForMany, isFlagged } from '../test/false-discovery.ts';

/** How much more often one group gave an answer than another, from published figures alone. */
export interface PublishedGap {
  readonly question: Pick<QuestionResult, 'name' | 'label' | 'shortLabel' | 'kind'>;
  readonly option: Category & { readonly domain?: string | undefined };
  readonly breakdown: Pick<BreakdownResult, 'name' | 'label' | 'shortLabel' | 'definition' | 'role'>;
  /** The group that gave the answer more often, and the one that did less often. */
  readonly most: GapSide;
  readonly least: GapSide;
  /** In whole points of a hundred, or in steps of five where one of the shares is: the difference of what is printed. */
  readonly points: number;
  /** Between how many points the gap may lie, rounded outwards. Below 0: the other group may have more. */
  readonly low: number;
  readonly high: number;
  /** The interval leaves out 0: there is a gap. */
  readonly excludesNone: boolean;
  /** How likely a gap at least as large is if there is none. */
  readonly pValue: number;
  /** Corrected for all gaps of this list (Benjamini and Hochberg). */
  readonly adjustedPValue: number;
  /** To be flagged on a page of this list: of all flags at most one in twenty is expected to be false. */
  readonly flagged: boolean;
  /** One of the groups is so small that the reader must be warned. */
  readonly careful: boolean;
}

export interface GapSide {
  readonly group: Pick<GroupResult, 'code' | 'label'>;
  /** Where the share is weighted: what its group is worth. */
  readonly weight?: Pick<WeightedFigures, 'designEffect' | 'effectiveSize'>;
  readonly share: Extract<Share, { kind: 'share' }>;
}

/** A group that is no group of people but a lack of answers. */
const UNKNOWN = 'unknown';

/**
 * Every gap between two groups in every answer of these questions, the largest first: size comes before whether it is
 * sure. Groups are those of the breakdowns that `takes` takes, by default the origin classes (*herkomstkloof*); of those,
 * only groups with a share. Intervals are MOVER's from the two published intervals, so the noise of publication and the
 * weights are in them.
 */
export function gapsOf(
  questions: readonly QuestionResult[],
  takes: (breakdown: BreakdownResult) => boolean = ({ role }) => role === 'origin',
): readonly PublishedGap[] {
  const found = questions.flatMap((question) =>
    question.breakdowns
      .filter(takes)
      .flatMap((breakdown) =>
        question.options.flatMap((option, index) => gapsIn(question, breakdown, option, index)),
      ),
  );
  const adjusted = adjustForMany(found.map(({ pValue }) => pValue));
  return found
    .map((gap, at) => {
      const adjustedPValue = adjusted[at] ?? 1;
      return { ...gap, adjustedPValue, flagged: isFlagged(gap.excludesNone, adjustedPValue) };
    })
    .toSorted((a, b) => b.points - a.points || a.pValue - b.pValue);
}

function gapsIn(
  { name, label, shortLabel, kind }: QuestionResult,
  breakdown: BreakdownResult,
  option: PublishedGap['option'],
  index: number,
): Omit<PublishedGap, 'adjustedPValue' | 'flagged'>[] {
  const sides = breakdown.groups.flatMap((group) => {
    const share = shareIn(group, index);
    const estimate = estimateIn(group, index);
    const interval = estimate && publishedInterval(estimate);
    // A published 0 is "fewer than 5": its share has no number, though its interval has.
    return share.kind === 'share' && estimate && interval && group.code !== UNKNOWN
      ? [{ group: { code: group.code, label: group.label }, ...weightOf(group), share, estimate, interval }]
      : [];
  });
  const { groups: _, classification: __, ...by } = breakdown;
  return sides.flatMap((one, at) =>
    sides.slice(at + 1).flatMap((other) => {
      // A weighted share is of another population than an unweighted one.
      if ((one.weight === undefined) !== (other.weight === undefined)) return [];
      const [most, least] = one.estimate.share >= other.estimate.share ? [one, other] : [other, one];
      const { low, high } = mover(
        { ...most.interval, share: most.estimate.share },
        { ...least.interval, share: least.estimate.share },
      );
      const standardError = Math.hypot(most.estimate.standardError, least.estimate.standardError);
      const t = (most.estimate.share - least.estimate.share) / standardError;
      const degrees = most.estimate.degreesOfFreedom + least.estimate.degreesOfFreedom;
      const gap = {
        question: { name, label, ...(shortLabel && { shortLabel }), kind },
        option,
        breakdown: by,
        most: sideOf(most),
        least: sideOf(least),
        points: Math.max(0, most.share.percent - least.share.percent),
        ...pointsOutward({ low, high }),
        excludesNone: low > 0,
        pValue: 2 * tCdf(-Math.abs(t), degrees),
        careful: most.share.careful || least.share.careful,
      };
      return [gap];
    }),
  );
}

const weightOf = ({ weighted }: GroupResult): Pick<GapSide, 'weight'> =>
  weighted ? { weight: { designEffect: weighted.designEffect, effectiveSize: weighted.effectiveSize } } : {};

const sideOf = ({ group, share, weight }: GapSide): GapSide => ({ group, share, ...(weight && { weight }) });
