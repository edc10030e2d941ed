import type { Questionnaire } from '../questionnaire.ts';
import { ESTIMATE_SOURCES, estimateMinutes } from './estimate-minutes.ts';
import type { Finding } from './finding.ts';

/** On a phone, more people stop beyond this than go on (Kantar Profiles, How long is too long on a mobile device). */
export const MOST_MINUTES = 15;

/** Whether filling in takes longer than people stay, or than they are told. */
export function checkMinutes(draft: Questionnaire): Finding[] {
  const { usual, most } = estimateMinutes(draft);
  const findings: Finding[] = [];
  const details = {
    minutes: Math.round(usual),
    most: Math.round(most),
    limit: MOST_MINUTES,
    source: ESTIMATE_SOURCES,
  };
  const place = { path: ['minutes'], node: '', field: 'minutes' };
  if (details.minutes > MOST_MINUTES) findings.push({ code: 'tooLong', severity: 'warning', place, details });
  // A third more than was said is felt as a broken promise; less is within what can be estimated.
  if (draft.minutes !== undefined && usual > draft.minutes * 1.33) {
    findings.push({
      code: 'minutesTooFew',
      severity: 'warning',
      place,
      details: { ...details, said: draft.minutes },
    });
  }
  return findings;
}
