import type { TablePart } from '../disclosure/table-part.ts';

/** The attacks that are tried on each publication, as `results.md` of the design lists them. */
export type Attack =
  /** A linear program over all tables. */
  | 'interval'
  /** Two snapshots compared, to read one newcomer's answer. */
  | 'successive'
  /** Two groups subtracted that differ by a few people. */
  | 'subsets'
  /** The same people published as different numbers. */
  | 'averaging'
  /** Everybody in a group said the same. */
  | 'complement'
  /** Something in the snapshot that does not follow from published counts. */
  | 'derived'
  /** A figure that moved because somebody withdrew. */
  | 'withdrawal'
  /** A figure that moved because one source sent many answers, or before its day. */
  | 'falseAnswers'
  /** A table that the closed catalogue does not have. */
  | 'catalogue';

/** An attack that succeeded on what was about to be published. */
export interface Finding {
  readonly attack: Attack;
  /** The row that it succeeded on, by its key; of the whole snapshot the empty string. */
  readonly row: string;
  /** The parts of the tables that give it away: where these are left out, the attack may fail. */
  readonly parts?: readonly TablePart[] | undefined;
  /** What the attacker knows now, for who looks into it. It holds true counts: it stays with staff. */
  readonly says: string;
}
