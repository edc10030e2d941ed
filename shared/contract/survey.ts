import * as z from 'zod';
import { LanguageTag } from '#shared/language/tag.ts';
import { SurveyPlan } from './survey-plan.ts';
import { LocalizedText } from '#shared/language/localized-text.ts';

/** A day in Brussels. Times are never kept. */
export const Day = z.iso.date();

export const SurveyId = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{0,62}$/, 'lower-case letters, digits and hyphens');

/** The code of a channel, as it stands in the link `/s/<channel>`. */
export const ChannelCode = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{1,40}$/, 'two to 41 lower-case letters, digits and hyphens');

export const SurveyStatus = z.enum(['draft', 'open', 'closed']);
export type SurveyStatus = z.infer<typeof SurveyStatus>;

/**
 * `trial`: anybody may try, the screens say so, and its answers never mix with real ones.
 * `real`: opens only after a data protection officer confirmed the trust text.
 */
export const SurveyMode = z.enum(['trial', 'real']);
export type SurveyMode = z.infer<typeof SurveyMode>;

/** Days between two snapshots: a week at least, so that a snapshot tells little of when somebody answered. */
export const SnapshotDays = z.int().min(7).max(366);

/** A fielded questionnaire, as staff see it. */
export const Survey = z.object({
  id: SurveyId,
  questionnaire: z.string(),
  version: z.int().positive(),
  title: LocalizedText,
  languages: z.array(LanguageTag),
  status: SurveyStatus,
  mode: SurveyMode,
  /** Who confirmed the trust text and on which day. */
  trustConfirmed: z.object({ by: z.string(), day: Day }).optional(),
  createdOn: Day,
  ...SurveyPlan.omit({ languages: true }).shape,
  /** Days between two snapshots of real answers, at least; 28 where staff set nothing. */
  snapshotDays: SnapshotDays.optional(),
  /** Answers are weighted to the population margins of the survey; else every answer counts alike. */
  weighted: z.boolean().optional(),
  /** Since this day answers have been removed that were kept long enough: the results stay as last published. */
  purgedOn: Day.optional(),
});
export type Survey = z.infer<typeof Survey>;

/** A link or QR code handed out by one partner or at one place: where residents were reached, never who. */
export const Channel = z.object({
  code: ChannelCode,
  survey: SurveyId,
  /** The partner or place, for staff. */
  label: z.string().trim().min(1).max(120),
  createdOn: Day,
  /** Answers come in only with a one-time invitation, which stays unknown to the response. */
  invited: z.boolean().optional(),
});
export type Channel = z.infer<typeof Channel>;

/**
 * How many responses are held now, in all and per channel, language of the interview and day; those that were
 * withdrawn are counted apart and in nothing else. Never answers.
 */
export const Fieldwork = z.object({
  received: z.int().nonnegative(),
  withdrawn: z.int().nonnegative(),
  /** How many of those received were filled in with somebody who helped, on a tablet. */
  assisted: z.int().nonnegative(),
  /** How many of those received were made by the demonstration generator; the screens say so. */
  synthetic: z.int().nonnegative(),
  byChannel: z.record(z.string(), z.int().nonnegative()),
  byLanguage: z.record(z.string(), z.int().nonnegative()),
  byDay: z.record(z.string(), z.int().nonnegative()),
});
export type Fieldwork = z.infer<typeof Fieldwork>;

/**
 * Interviews of the version that is answered now that were saved on the way: how many began, how many of them were not
 * handed in (yet), and on which pages these were left. Never answers, and never a page of few.
 */
export const DraftCounts = z.object({
  started: z.int().nonnegative(),
  unfinished: z.int().nonnegative(),
  /** Pages on which at least `FEWEST_ON_PAGE` were left, in order; the others lie on pages with fewer. */
  pages: z.array(z.object({ page: z.string(), count: z.int().nonnegative() })),
});
export type DraftCounts = z.infer<typeof DraftCounts>;

/** From so many drafts on a page is named to staff. */
export const FEWEST_ON_PAGE = 10;
