import { brusselsDay } from '#shared/contract/brussels-day.ts';
import type { Surroundings } from '#shared/questionnaire/expression/scope.ts';

const STEPS = 2 ** 32;

/** What the world lends to an interview on the device: the day in Brussels, the moment, chance. */
export function deviceSurroundings(now: Date = new Date()): Surroundings {
  return {
    today: brusselsDay(now.getTime()),
    now: now.toISOString(),
    random: () => (crypto.getRandomValues(new Uint32Array(1))[0] ?? 0) / STEPS,
    uuid: () => crypto.randomUUID(),
  };
}
