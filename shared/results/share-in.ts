import { baseOf } from './base-of.ts';
import { publishedShare } from './interval/published-share.ts';
import type { ShareEstimate } from './interval/share-estimate.ts';
import { weightedShare } from './interval/weighted-share.ts';
import { type Share, shareFrom, shareOf } from './share.ts';
import type { GroupResult } from './snapshot.ts';

type Figures = Pick<GroupResult, 'base' | 'bases' | 'counts' | 'weighted'>;

/**
 * What may be said of one option in a group: a share of those of the group to whom it was offered. Weighted where the
 * group has weighted figures, else as it was counted.
 */
export function shareIn(group: Figures, option: number): Share {
  const [count, base] = [group.counts[option] ?? null, baseOf(group, option)];
  const estimate = estimateIn(group, option);
  if (!group.weighted || count === null || base === null || !estimate) return shareOf(count, base);
  return shareFrom(count, base, estimate, group.weighted.effectiveSize);
}

/**
 * The share of one option in a group with the uncertainty of the sample and of publication, from published figures
 * alone. `undefined` where one of them is hidden or nobody is in the base.
 */
export function estimateIn(group: Figures, option: number): ShareEstimate | undefined {
  const [count, base] = [group.counts[option] ?? null, baseOf(group, option)];
  if (count === null || base === null || base === 0) return undefined;
  const { weighted } = group;
  const weightedCount = weighted?.counts[option] ?? null;
  const weightedBase = (weighted?.bases ? weighted.bases[option] : weighted?.base) ?? null;
  if (!weighted || weightedCount === null || weightedBase === null || weightedBase === 0)
    return publishedShare({ count, base });
  // Options with a base of their own have their part of the effective answers.
  const effectiveSize = weighted.effectiveSize * (group.base ? base / group.base : 1);
  return weightedShare({ count, base, weightedCount, weightedBase, effectiveSize });
}

/** Whether an option's base is another than that of the question: it waited for a consent that some refused. */
export const hasOwnBase = (group: Pick<GroupResult, 'base' | 'bases'>, option: number): boolean =>
  baseOf(group, option) !== group.base;
