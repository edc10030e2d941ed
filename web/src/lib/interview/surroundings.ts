import { randomInt, randomUUID } from 'node:crypto';
import type { Surroundings } from '#shared/questionnaire/expression/scope.ts';
import { brusselsDay } from '#shared/contract/brussels-day.ts';

const STEPS = 2 ** 47;

/** What the world lends to an interview on the server: the day in Brussels, the moment, chance. */
export function surroundings(now: Date = new Date()): Surroundings {
  return {
    today: brusselsDay(now.getTime()),
    now: now.toISOString(),
    random: () => randomInt(STEPS) / STEPS,
    uuid: () => randomUUID(),
  };
}
