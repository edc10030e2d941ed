import { baseOf } from './base-of.ts';
import { type Share, shareOf } from './share.ts';
import type { GroupResult } from './snapshot.ts';

/** What may be said of one option in a group: a share of those of the group to whom it was offered. */
export const shareIn = (group: Pick<GroupResult, 'base' | 'bases' | 'counts'>, option: number): Share =>
  shareOf(group.counts[option] ?? null, baseOf(group, option));

/** Whether an option's base is another than that of the question: it waited for a consent that some refused. */
export const hasOwnBase = (group: Pick<GroupResult, 'base' | 'bases'>, option: number): boolean =>
  baseOf(group, option) !== group.base;
