import type { Disclosure } from '../snapshot.ts';
import type { Calendar } from './calendar.ts';
import { NOISE, RULES } from './rules.ts';

/** What a snapshot says of how its figures were made fit to publish, by the rules of every publication. */
export const disclosureOf = ({ everyDays, heldBack }: Calendar): Disclosure => ({
  thresholds: { hidden: RULES.threshold, sensitive: RULES.sensitiveThreshold },
  complement: RULES.complement,
  apart: RULES.apart,
  noise: NOISE,
  batches: { newAnswers: RULES.newAnswers, otherSources: RULES.otherSources, everyDays, heldBack },
  effectiveSize: RULES.effectiveSize,
});
