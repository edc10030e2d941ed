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

/**
 * The groups with the largest and the smallest share, when their intervals do not overlap. Otherwise there is
 * nothing to say: the survey shows no difference. Groups with a base under 50 are left out, and so is `unknown`:
 * it is not a group of people but a lack of answers.
 */
export function clearGap(groups: readonly GroupShare[]): GroupGap | undefined {
  const sure = groups.flatMap(({ group, share }) =>
    share.kind === 'share' && !share.careful && group.code !== 'unknown' ? [{ group, share }] : [],
  );
  const [first, ...others] = sure;
  if (!first) return undefined;
  let most = first;
  let least = first;
  for (const each of others) {
    if (each.share.percent > most.share.percent) most = each;
    if (each.share.percent < least.share.percent) least = each;
  }
  return most.share.low > least.share.high ? { most, least } : undefined;
}
