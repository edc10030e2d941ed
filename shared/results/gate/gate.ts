import type { Ledger } from '../disclosure/ledger.ts';
import type { Calendar } from '../disclosure/calendar.ts';
import type { Total } from '../disclosure/release.ts';
import type { Snapshot } from '../snapshot.ts';
import type { TrueTable } from '../true-table.ts';
import { averagingAttack } from './averaging-attack.ts';
import { catalogueCheck } from './catalogue-check.ts';
import { complementAttack } from './complement-attack.ts';
import { derivedAttack } from './derived-attack.ts';
import { falseAnswersAttack } from './false-answers-attack.ts';
import type { Finding } from './finding.ts';
import { intervalAttack } from './interval-attack.ts';
import type { OpenSolver } from './linear-program.ts';
import { subsetAttack } from './subset-attack.ts';
import { successiveAttack } from './successive-attack.ts';
import { withdrawalAttack } from './withdrawal-attack.ts';

/** A publication that is about to happen, with the truth that it must not give away. */
export interface Attempt {
  readonly snapshot: Snapshot;
  readonly tables: readonly TrueTable[];
  readonly total: Total;
  /** What is remembered of the snapshots before, and what will be remembered of this one. */
  readonly before: Ledger | undefined;
  readonly after: Ledger;
  readonly calendar: Calendar & {
    /** The day of the snapshot before. */
    readonly last: string | undefined;
    /** Of the answers that came since then: how many are in, and how many wait. */
    readonly joined: number;
    readonly waiting: number;
  };
}

/**
 * Attacks a publication in every way that is known, with the truth beside it to see whether the attack succeeded.
 * Nothing is published when something is found. It shares no rule with the code that made the figures: what that
 * code forgets, this finds.
 *
 * @param open the solver of linear programs.
 * @returns what was found; empty when the figures may be published.
 */
export function attackAll(attempt: Attempt, open: OpenSolver): readonly Finding[] {
  return [
    // The cheap ones first, though all run: who looks into a refusal wants to see everything.
    ...catalogueCheck(attempt),
    ...derivedAttack(attempt),
    ...subsetAttack(attempt),
    ...complementAttack(attempt),
    ...averagingAttack(attempt),
    ...withdrawalAttack(attempt),
    ...falseAnswersAttack(attempt),
    ...successiveAttack(attempt),
    ...intervalAttack(attempt, open),
  ];
}
