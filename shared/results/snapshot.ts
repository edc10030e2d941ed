import * as z from 'zod';
import { LanguageTag } from '#shared/language/tag.ts';
import { LocalizedText } from '#shared/language/localized-text.ts';

/**
 * A count as it is published, a multiple of five, or `null` when it is hidden. 0 means "fewer than 5". A group that
 * nobody is in looks like one that is hidden.
 */
export const Count = z.int().nonnegative().nullable();
export type Count = z.infer<typeof Count>;

const Category = z.object({ code: z.string(), label: LocalizedText });
export type Category = z.infer<typeof Category>;

/**
 * The same figures weighted to the population. Counts are in responses (weights have mean 1), times the published count
 * over the true one, and rounded to five like every count, so that they say nothing that the published counts do not.
 */
export const WeightedFigures = z.object({
  base: z.int().nonnegative(),
  counts: z.array(Count),
  /** As `bases` of the group. */
  bases: z.array(Count).optional(),
  /** Kish's design effect of the weights of this group, in tenths; 1 or more. */
  designEffect: z.number().min(1),
  /** Its effective number of answers, of the published base, rounded down to five. */
  effectiveSize: z.int().nonnegative(),
});
export type WeightedFigures = z.infer<typeof WeightedFigures>;

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
  /** Where the survey is weighted and the group has people enough: what shares are then given by. */
  weighted: WeightedFigures.optional(),
});
export type GroupResult = z.infer<typeof GroupResult>;

/** One question split by one breakdown. */
export const BreakdownResult = z.object({
  name: z.string(),
  label: LocalizedText,
  /** A few words for an axis, a legend or a list; `label` where there are none. */
  shortLabel: LocalizedText.optional(),
  /** The definition that the groups follow, by its source (e.g. "lexicon of the policy plan"). */
  definition: LocalizedText.optional(),
  /**
   * `origin`: its groups are origin classes, so that a gap between them is a *herkomstkloof*. `register`: who may be in
   * the population register and who cannot; the latter are never weighted and have a panel of their own.
   */
  role: z.enum(['origin', 'register']).optional(),
  /** What the groups are: the same in another wave when its groups are defined in the same way. */
  classification: z.string(),
  groups: z.array(GroupResult),
});
export type BreakdownResult = z.infer<typeof BreakdownResult>;

/** One question of the overview, for everybody and split by each breakdown. */
export const QuestionResult = z.object({
  name: z.string(),
  label: LocalizedText,
  /** A few words for an axis, a legend or a list; `label` where there are none. */
  shortLabel: LocalizedText.optional(),
  /** What was asked: the same in another wave when wording, options and who is asked are the same. */
  identity: z.string(),
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
export const SNAPSHOT_FORMAT = 'peil-snapshot/3';

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
  /** Weighted figures and shares are given only of groups with this many effective answers. */
  effectiveSize: z.int(),
});
export type Disclosure = z.infer<typeof Disclosure>;

/** How responses were weighted to the population; `none`: every answer counts alike. */
export const Weighting = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('none') }),
  z.object({
    kind: z.literal('raked'),
    /** The margins that were weighted to, with where their numbers come from. */
    margins: z.array(z.object({ name: z.string(), source: z.string(), year: z.int() })),
    /** Says of which margins: two waves are compared only when it is the same. */
    mark: z.string(),
    /** Classes that were taken together, because one of them had too few answers. */
    merged: z.array(z.object({ margin: z.string(), classes: z.array(z.string()) })),
    /** Margins of which one class was left, so that there was nothing to weight on. */
    dropped: z.array(z.string()),
    /** How many were outside the population register, and so are in no weighted figure. */
    outside: Count,
    /** Of how many a weight was cut or raised to the bounds. */
    trimmed: Count,
    /** The bounds of the weights, as times their mean. */
    bounds: z.object({ low: z.number(), high: z.number() }),
    /** Of all weighted answers, in tenths and rounded down to five. */
    designEffect: z.number().min(1),
    effectiveSize: z.int().nonnegative(),
    warnings: z.array(z.enum(['design-effect', 'effective-size', 'outside-the-bounds'])),
  }),
]);
export type Weighting = z.infer<typeof Weighting>;

/** How many people of each class live in the population. */
export const ReachMargin = z.object({
  /** By one variable (`age`) or by two (`age*gender`). */
  name: z.string(),
  variables: z.array(z.string()),
  source: z.string(),
  year: z.int(),
  /** One code per variable. A code may name several of the questionnaire's classes (`18_24+25_34`). */
  classes: z.array(z.object({ codes: z.array(z.string()), population: z.number() })),
});
export type ReachMargin = z.infer<typeof ReachMargin>;

/**
 * Who was reached, against who lives there. Its tables are made fit to publish as all others are; `reachOf` in
 * `shared/results/reach` sets them beside the margins.
 */
export const Reach = z.object({
  /**
   * `@language` and `@channel` by each attribute, and for each margin by two attributes one by the other
   * (`@gender` by age). The base of a group is how many of it answered at all.
   */
  tables: z.array(QuestionResult),
  margins: z.array(ReachMargin),
});
export type Reach = z.infer<typeof Reach>;

/** Where people stop: drafts that were saved and never handed in, by the page that they were left on. */
export const Stops = z.object({
  /** Of those that began on this device or another and saved. */
  drafts: Count,
  pages: z.array(z.object({ page: z.string(), label: LocalizedText.optional(), count: Count })),
});
export type Stops = z.infer<typeof Stops>;

/** Themes under which staff brought the answers to an open question, and quotes that they released. */
export const Voices = z.object({
  /** The name of the open question. */
  question: z.string(),
  /** A table like every other: its label is the question's, its options are the themes, its base is who was coded. */
  themes: QuestionResult,
  /** Illustrations, with nothing of who said them, in an order that says nothing. */
  quotes: z.array(z.object({ theme: z.string(), text: z.string(), language: LanguageTag })),
});
export type Voices = z.infer<typeof Voices>;

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
  /** What was asked: surveys of one questionnaire are waves of each other. */
  questionnaire: z.object({ id: z.string(), version: z.int().positive() }),
  /** Earlier waves of which results were published when this was, the oldest first. */
  earlier: z.array(z.object({ survey: z.string(), title: LocalizedText, publishedOn: z.iso.date() })),
  disclosure: Disclosure,
  weighting: Weighting,
  questions: z.array(QuestionResult),
  reach: Reach,
  /** Only where enough interviews were left unfinished. */
  stops: Stops.optional(),
  /** Only where staff made themes of open answers. */
  voices: z.array(Voices).optional(),
});
export type Snapshot = z.infer<typeof Snapshot>;
