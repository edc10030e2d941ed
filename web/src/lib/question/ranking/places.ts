import type { Answer } from '#shared/questionnaire/answer.ts';
import { isCodes, isRows } from '#shared/questionnaire/clean-answer.ts';

/**
 * What stands in the field of each option by its code: its place in the order that was given, or the place as
 * it was typed while the places make no order yet.
 */
export function placesOf(answer: Answer | undefined): ReadonlyMap<string, string> {
  if (answer === undefined) return new Map();
  if (isCodes(answer)) return new Map(answer.map((code, index) => [code, String(index + 1)]));
  return new Map(isRows(answer) ? Object.entries(answer) : []);
}
