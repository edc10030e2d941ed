import { shareIn } from '#shared/results/share-in.ts';
import type { Share } from '#shared/results/share.ts';
import type { BreakdownResult, GroupResult } from '#shared/results/snapshot.ts';

/** One group's share of one answer. */
export interface GroupShare {
  readonly group: GroupResult;
  readonly share: Share;
}

/** What may be said of one answer in every group of a breakdown, in the order of the snapshot. */
export const groupShares = (by: BreakdownResult, optionIndex: number): readonly GroupShare[] =>
  by.groups.map((group) => ({ group, share: shareIn(group, optionIndex) }));

/** Two groups of which one chose an answer clearly more often than the other. */
export interface GroupGap {
  readonly most: GroupShare & { readonly share: Extract<Share, { kind: 'share' }> };
  readonly least: GroupShare & { readonly share: Extract<Share, { kind: 'share' }> };
}

type SureShare = GroupGap['most'];

/**
 * The groups that can be compared: those with a share on a base of 50 or more. `unknown` is not one of them: it is
 * not a group of people but a lack of answers.
 */
const comparable = (groups: readonly GroupShare[]): readonly SureShare[] =>
  groups.flatMap(({ group, share }) =>
    share.kind === 'share' && !share.careful && group.code !== 'unknown' ? [{ group, share }] : [],
  );

/** Whether there are two groups to compare at all; where there are not, nothing can be said of a difference. */
export function canCompare(groups: readonly GroupShare[]): boolean {
  const sure = comparable(groups);
  return sure.some((one) => sure.some((other) => one !== other && areAlike(one, other)));
}

/** A weighted share is of another population than an unweighted one, so the two are not compared. */
const areAlike = (one: GroupShare, other: GroupShare): boolean =>
  (one.group.weighted === undefined) === (other.group.weighted === undefined);

/**
 * Of the groups that can be compared, the two that lie furthest apart among those whose intervals do not overlap.
 * Not simply the largest and the smallest share: these may be the most uncertain ones, and hide a difference that
 * is clear between two others. `undefined` where all intervals overlap.
 */
export function clearGap(groups: readonly GroupShare[]): GroupGap | undefined {
  const sure = comparable(groups);
  let widest: GroupGap | undefined;
  for (const most of sure) {
    for (const least of sure) {
      if (!areAlike(most, least)) continue;
      if (most.share.low > least.share.high && (!widest || points({ most, least }) > points(widest)))
        widest = { most, least };
    }
  }
  return widest;
}

/** How many points apart the two shares of a gap are. */
export const points = ({ most, least }: GroupGap): number => most.share.percent - least.share.percent;
