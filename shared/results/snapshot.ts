import * as z from 'zod';
import { LocalizedText } from '#shared/language/localized-text.ts';

/**
 * A count as it is published, a multiple of five, or `null` when it is hidden. 0 means "fewer than 5". A group that
 * nobody is in looks like one that is hidden.
 */
export const Count = z.int().nonnegative().nullable();
export type Count = z.infer<typeof Count>;

const Category = z.object({ code: z.string(), label: LocalizedText });
export type Category = z.infer<typeof Category>;

/** The answers of one group of people to one question. */
export const GroupResult = Category.extend({
  /** How many of the group were asked and answered. */
  base: Count,
  /** One count per option, in the order of the table's options. */
  counts: z.array(Count),
  /**
   * Only where an option was not offered to all who answered, because it waits for a consent: for each option how
   * many were offered it and answered. The share of an option is a share of these (`baseOf`).
   */
  bases: z.array(Count).optional(),
  /** The day of the snapshot that these figures were first in: they change only when enough is new. */
  since: z.iso.date().optional(),
});
export type GroupResult = z.infer<typeof GroupResult>;

/** One question split by one breakdown. */
export const BreakdownResult = z.object({
  name: z.string(),
  label: LocalizedText,
  /** The definition that the groups follow, by its source (e.g. "lexicon of the policy plan"). */
  definition: LocalizedText.optional(),
  groups: z.array(GroupResult),
});
export type BreakdownResult = z.infer<typeof BreakdownResult>;

/** One question of the overview, for everybody and split by each breakdown. */
export const QuestionResult = z.object({
  name: z.string(),
  label: LocalizedText,
  /** `multiple`: shares of people, adding to more than 100; `single`: shares that add to 100; `ranking`: put first. */
  kind: z.enum(['single', 'multiple', 'ranking']),
  /** It is never split into groups (health, residence status, belief, orientation). */
  sensitive: z.literal(true).optional(),
  options: z.array(Category.extend({ domain: z.string().optional() })),
  all: GroupResult,
  breakdowns: z.array(BreakdownResult),
});
export type QuestionResult = z.infer<typeof QuestionResult>;

/** Which form a snapshot has; what an earlier form holds was not made by these rules and is not read. */
export const SNAPSHOT_FORMAT = 'peil-snapshot/2';

/** How the figures of a snapshot were made fit to publish: what was really done, for the page that explains it. */
export const Disclosure = z.object({
  thresholds: z.object({
    /** A base under this many people is hidden. */
    hidden: z.int(),
    /** The same for what is sensitive. */
    sensitive: z.int(),
  }),
  /** A figure is hidden when at most so many of its base are not in it. */
  complement: z.int(),
  /** Two groups with figures differ by nobody or by at least this many people. */
  apart: z.int(),
  noise: z.object({
    method: z.literal('cellKey'),
    /** The most that is added or taken off, before rounding. */
    largest: z.int(),
    variance: z.number(),
    /** Counts up to this are never published, but for 0. */
    notPublished: z.int(),
    roundedTo: z.int(),
  }),
  batches: z.object({
    /** A group's figures change after this many new answers in it, */
    newAnswers: z.int(),
    /** of which so many came by other channels than the largest. */
    otherSources: z.int(),
    /** Days between two snapshots, at least; 0 when they may follow at once. */
    everyDays: z.int(),
    /** Each answer joins the next or the following snapshot, at random. */
    heldBack: z.boolean(),
  }),
  weights: z.literal('none'),
});
export type Disclosure = z.infer<typeof Disclosure>;

/** What a council may see of a survey: immutable, and the only thing its pages read. */
export const Snapshot = z.object({
  format: z.literal(SNAPSHOT_FORMAT),
  survey: z.string(),
  /** From 1, one more for each publication. */
  number: z.int().positive(),
  publishedOn: z.iso.date(),
  title: LocalizedText,
  kind: z.enum(['needs', 'participation', 'other']),
  mode: z.enum(['trial', 'real']),
  /** Some of the responses were made by the demonstration generator; every screen says so. */
  synthetic: z.boolean(),
  /** Responses counted, published as every count is. */
  responses: z.int().nonnegative(),
  disclosure: Disclosure,
  questions: z.array(QuestionResult),
});
export type Snapshot = z.infer<typeof Snapshot>;
