import { randomInt, randomUUID } from 'node:crypto';
import { brusselsDay } from '#shared/contract/brussels-day.ts';
import type { Surroundings } from '#shared/questionnaire/expression/scope.ts';

/** The world as the expressions of a questionnaire see it now. */
export function surroundingsNow(): Surroundings {
  const now = Date.now();
  return { today: brusselsDay(now), now: new Date(now).toISOString(), random, uuid: randomUUID };
}

/**
 * The world as it was on the day of a response. A recount derives the same again: who was new in the country when
 * answering stays so, and nothing that is counted depends on chance.
 */
export const surroundingsOn = (day: string): Surroundings => ({
  today: day,
  now: `${day}T12:00:00.000Z`,
  random: () => 0,
  uuid: () => '00000000-0000-0000-0000-000000000000',
});

const STEPS = 2 ** 47;
const random = (): number => randomInt(STEPS) / STEPS;
