import type { PageSwitches } from '#shared/interview/switches.ts';
import type { ShownQuestion } from '#shared/interview/shown.ts';

/** A question of a page, asked now or waiting for an answer that brings it on. */
export interface PlacedQuestion {
  readonly question: ShownQuestion;
  readonly waits: boolean;
}

/** The questions of a page in order, each that waits at its place. */
export function withWaiting(
  shown: readonly ShownQuestion[],
  waiting: PageSwitches['waiting'] = [],
): readonly PlacedQuestion[] {
  const placed = shown.map((question): PlacedQuestion => ({ question, waits: false }));
  for (const { question, before } of waiting) {
    const at = placed.findIndex((each) => each.question.path === before) + 1;
    placed.splice(at, 0, { question, waits: true });
  }
  return placed;
}
