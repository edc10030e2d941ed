import * as z from 'zod';
import { LocalizedText } from '#shared/language/localized-text.ts';

/** A count that may be published, or `null` when it is hidden: an empty cell looks like a hidden one. */
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
  options: z.array(Category.extend({ domain: z.string().optional() })),
  all: GroupResult,
  breakdowns: z.array(BreakdownResult),
});
export type QuestionResult = z.infer<typeof QuestionResult>;

/** What a council may see of a survey: immutable, and the only thing its pages read. */
export const Snapshot = z.object({
  format: z.literal('peil-snapshot/1'),
  survey: z.string(),
  /** From 1, one more for each publication. */
  number: z.int().positive(),
  publishedOn: z.iso.date(),
  title: LocalizedText,
  kind: z.enum(['needs', 'participation', 'other']),
  mode: z.enum(['trial', 'real']),
  /** Some of the responses were made by the demonstration generator; every screen says so. */
  synthetic: z.boolean(),
  /** Responses counted. */
  responses: z.int().nonnegative(),
  /** Cells under this many people are hidden. */
  threshold: z.int().positive(),
  questions: z.array(QuestionResult),
});
export type Snapshot = z.infer<typeof Snapshot>;
