import type { BrusselsMinute } from './brussels-minute.ts';
import type { Survey, SurveyStatus } from './survey.ts';

/**
 * Whether residents can fill a survey in: what staff decided, within its period. A survey that staff opened waits for
 * its first minute, and takes nothing from its closing minute on.
 */
export function statusAt(
  { status, opensAt, closesAt }: Pick<Survey, 'status' | 'opensAt' | 'closesAt'>,
  minute: BrusselsMinute,
): SurveyStatus {
  if (status !== 'open') return status;
  if (opensAt !== undefined && minute < opensAt) return 'draft';
  return closesAt !== undefined && minute >= closesAt ? 'closed' : 'open';
}
