/**
 * What must hold of every publication. The gate has its own numbers, apart from those by which the figures are made:
 * who weakens a rule there is caught here.
 */
export const LIMITS = {
  /** A base under this is never shown. */
  threshold: 10,
  sensitiveThreshold: 30,
  /** No cell truly from 1 to this may be pinned down, */
  small: 9,
  /** to fewer than this many values. */
  fewest: 3,
  /** Two shown groups differ by nobody or by this many. */
  apart: 10,
  /** A figure about all but so many of a group speaks of all. */
  complement: 1,
  /** Weighted figures stand on this many answers, and on this many effective ones. */
  effectiveSize: 30,
  newAnswers: 10,
  otherSources: 5,
  /** How much better than guessing an attacker may name a newcomer's answer. */
  advantage: 0.05,
  roundedTo: 5,
} as const;
