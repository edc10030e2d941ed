import type { Count } from '../snapshot.ts';
import type { Sources } from '../true-table.ts';

/** The published figures of one row, by the codes of the options. */
export interface Figures {
  readonly base: Count;
  readonly counts: Readonly<Record<string, Count>>;
  readonly bases?: Readonly<Record<string, Count>> | undefined;
  /** The day of the snapshot that these figures were first in. */
  readonly since: string;
  readonly weighted?: WeightedFigures | undefined;
}

/** The weighted figures of a row, by the codes of the options. */
export interface WeightedFigures {
  /** The weighting that they were made by: under another they are not shown any more. */
  readonly mark: string;
  readonly base: number;
  readonly counts: Readonly<Record<string, Count>>;
  readonly bases?: Readonly<Record<string, Count>> | undefined;
  readonly designEffect: number;
  readonly effectiveSize: number;
}

/** What is remembered of a row that was ever published. */
export interface LedgerRow {
  readonly figures: Figures;
  /** Whether the latest snapshot shows it. */
  readonly shown: boolean;
  /** Through what its people had come when its figures were made: what has come since is new. */
  readonly sources: Sources;
}

/**
 * What is remembered between two snapshots of a survey, so that a group's figures stay as they are until enough is
 * new. It holds true counts by channel: nobody reads it but the job that publishes.
 */
export interface Ledger {
  /** The day of the latest snapshot. */
  readonly day: string;
  /** Follows from the secret of the survey: figures made under another secret are noise upon noise. */
  readonly secretMark: string;
  readonly rows: Readonly<Record<string, LedgerRow>>;
}

/** The row of everybody (without a breakdown), or of a group. Names and codes have no spaces. */
export const rowKey = (question: string, breakdown?: string, code?: string): string =>
  breakdown === undefined ? question : `${question} ${breakdown} ${code ?? ''}`;

/** The row that counts all responses. */
export const TOTAL = '';

/** What has come in a row since its figures were made. */
export interface News {
  readonly newAnswers: number;
  /** Of the new answers those that came by another way than the one that brought most. */
  readonly otherSources: number;
}

/**
 * How many answers are new, at least. Where some were withdrawn in the meantime there may be more: then the figures
 * stay as they are a little longer, which is the safe side.
 */
export function newsSince(before: Sources, now: Sources): News {
  const alone = Math.max(0, now.alone - before.alone);
  const channels = Object.entries(now.byChannel).map(([channel, count]) =>
    Math.max(0, count - (before.byChannel[channel] ?? 0)),
  );
  const newAnswers = channels.reduce((sum, count) => sum + count, alone);
  return { newAnswers, otherSources: newAnswers - Math.max(0, ...channels) };
}

/** How many people came or went since, at least: by so much the row of then may differ from that of now. */
export function driftSince(before: Sources, now: Sources): number {
  const channels = new Set([...Object.keys(before.byChannel), ...Object.keys(now.byChannel)]);
  let drift = Math.abs(now.alone - before.alone);
  for (const channel of channels)
    drift += Math.abs((now.byChannel[channel] ?? 0) - (before.byChannel[channel] ?? 0));
  return drift;
}
