import type { ShownQuestion } from '#shared/interview/shown.ts';

/** More answers than this are typed. */
const MOST_STEPS = 11;

/**
 * The few answers that a number with bounds and a step can have, in order, as they are stored; nothing when they are
 * typed. Without a slider: its direction is not settled in languages that run right to left.
 */
export function rangeSteps({ question }: ShownQuestion): readonly number[] {
  if (question.type !== 'number') return [];
  const { minimum, maximum, step } = question;
  if (minimum === undefined || maximum === undefined || step === undefined) return [];
  const count = Math.floor((maximum - minimum) / step + 1e-9) + 1;
  if (count < 2 || count > MOST_STEPS) return [];
  // Decimals that a computer's sum adds (0.1 + 0.2) are none of the author's.
  return Array.from({ length: count }, (_, index) => Number((minimum + index * step).toFixed(10)));
}
