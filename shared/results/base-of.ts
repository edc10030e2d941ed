import type { Count, GroupResult } from './snapshot.ts';

/**
 * Of how many people a group's count of an option is a share: those who answered, or, of an option that waits for a
 * consent, those of them who were offered it. `null` when it is hidden.
 */
export const baseOf = ({ base, bases }: Pick<GroupResult, 'base' | 'bases'>, option: number): Count =>
  bases ? (bases[option] ?? null) : base;
