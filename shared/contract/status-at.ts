import type { BrusselsMinute } from './brussels-minute.ts';
import type { Survey, SurveyStatus } from './survey.ts';

/**
 * Whether residents can fill a survey in: what staff decided, within its period. A survey that staff opened waits for
 * its first minute, and takes nothing from its closing minute on. One of which answers have begun to be removed takes
 * none either: its results stand for good, so nothing that still came in would ever be counted.
 */
export function statusAt(
  { status, opensAt, closesAt, purgedOn }: Pick<Survey, 'status' | 'opensAt' | 'closesAt' | 'purgedOn'>,
  minute: BrusselsMinute,
): SurveyStatus {
  if (status !== 'open') return status;
  if (purgedOn !== undefined) return 'closed';
  if (opensAt !== undefined && minute < opensAt) return 'draft';
  return closesAt !== undefined && minute >= closesAt ? 'closed' : 'open';
}
