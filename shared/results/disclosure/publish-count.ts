import { outcomesOf, perturb } from './perturbation-table.ts';
import { PTABLE, PTABLE_PARAMETERS } from './ptable-d5v3js2.ts';

/** What every published count is a multiple of. */
export const ROUNDED_TO = 5;
/** How far a published count can lie from the true one. */
export const FURTHEST = PTABLE_PARAMETERS.largest + Math.floor(ROUNDED_TO / 2);

/** Record keys are whole numbers under this, and add up modulo it. */
export const KEYS = 2 ** 32;

/**
 * The number that is published for so many people: with the noise of their cell key, rounded to five. A published
 * zero means "fewer than 5".
 *
 * @param key the sum of the record keys of these people, modulo 2^32.
 */
export const publishedCount = (count: number, key: number): number =>
  roundToFive(perturb(PTABLE, count, (key % KEYS) / KEYS));

export const roundToFive = (count: number): number => ROUNDED_TO * Math.round(count / ROUNDED_TO);

/** Everything that a count may be published as. */
type Outcomes = (count: number) => readonly { readonly to: number }[];

const OURS: Outcomes = (count) => outcomesOf(PTABLE, count).map(({ to }) => ({ to: roundToFive(to) }));

/**
 * The smallest and the largest true count that can be published as this number: what an attacker knows from the number
 * alone.
 *
 * @param outcomes how counts are published; else as Peil does.
 */
export function originsOf(published: number, outcomes: Outcomes = OURS): Origins {
  const known = outcomes === OURS ? origins.get(published) : undefined;
  if (known) return known;
  const found: number[] = [];
  for (let count = Math.max(0, published - FURTHEST); count <= published + FURTHEST; count += 1)
    if (outcomes(count).some(({ to }) => to === published)) found.push(count);
  const between = { least: Math.min(...found), most: Math.max(...found) };
  if (outcomes === OURS) origins.set(published, between);
  return between;
}

interface Origins {
  readonly least: number;
  readonly most: number;
}

/** Published numbers are few and asked for again and again. */
const origins = new Map<number, Origins>();
