import * as z from 'zod';
import { LanguageTag } from '#shared/language/tag.ts';
import { BrusselsMinute } from './brussels-minute.ts';

/** When a survey takes answers, in which languages, and which repetition over time it is. */
export const SurveyPlan = z.object({
  /** In Brussels time; without it, as soon as staff open it. */
  opensAt: BrusselsMinute.optional(),
  /** In Brussels time; without it, when staff close it. */
  closesAt: BrusselsMinute.optional(),
  /** Which repetition it is, from 1. */
  wave: z.int().min(1).max(999).optional(),
  /** Of those that its version speaks, at least one. */
  languages: z.array(LanguageTag).min(1),
});
export type SurveyPlan = z.infer<typeof SurveyPlan>;
