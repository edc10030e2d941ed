import { PTABLE_PARAMETERS } from './ptable-d5v3js2.ts';
import { publishedCount, ROUNDED_TO } from './publish-count.ts';

/** The rules by which figures are made fit to publish. */
export interface Rules {
  /** A base under this many people is hidden. */
  readonly threshold: number;
  /** The same for what is sensitive. */
  readonly sensitiveThreshold: number;
  /** A figure is hidden when so few of its base, or fewer, are not in it: it would speak of all of them. */
  readonly complement: number;
  /** Two groups whose figures are published differ by nobody or by at least this many people. */
  readonly apart: number;
  /** A group's figures change only after this many new answers in it. */
  readonly newAnswers: number;
  /** So many of the new answers come from other sources than the largest. */
  readonly otherSources: number;
  /** Weighted figures are given from this many people in a base on, and this many effective answers. */
  readonly effectiveSize: number;
  /** What is published for so many people with this sum of record keys. */
  readonly publishedCount: (count: number, key: number) => number;
}

/** The rules of every publication. */
export const RULES: Rules = {
  threshold: 10,
  sensitiveThreshold: 30,
  complement: 1,
  apart: 10,
  newAnswers: 10,
  otherSources: 5,
  effectiveSize: 30,
  publishedCount,
};

/** What a snapshot says of the noise in its counts. */
export const NOISE = { method: 'cellKey', ...PTABLE_PARAMETERS, roundedTo: ROUNDED_TO } as const;
