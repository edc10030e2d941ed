import type { LocalizedText } from '#shared/language/localized-text.ts';
import type { PlanEntry } from './entry.ts';
import { ACCESSIBLE_SERVICES } from './goal-1.ts';
import { FULL_PARTICIPATION } from './goal-2.ts';
import { CHANCES_FOR_DUTCH } from './goal-3.ts';
import { SOCIAL_COHESION } from './goal-4.ts';
import { COORDINATED_POLICY } from './goal-5.ts';
import { LEXICON } from './lexicon.ts';

/**
 * The Beleidsplan Integratie 2017-2020 of the Vlaamse Gemeenschapscommissie as data: five strategic goals,
 * each with its operational goals and results, in the plan's order. The plan itself has no result 5.4.7.
 */
export const PLAN: readonly PlanEntry[] = [
  ...ACCESSIBLE_SERVICES,
  ...FULL_PARTICIPATION,
  ...CHANCES_FOR_DUTCH,
  ...SOCIAL_COHESION,
  ...COORDINATED_POLICY,
];

const BY_REFERENCE = new Map<string, { title: LocalizedText; sentence: string }>([
  ...PLAN.map((entry) => [entry.number, entry] as const),
  ...LEXICON.map((entry) => [`lexicon:${entry.key}`, entry] as const),
]);

/**
 * What a reference of a question or a derived variable stands for: a goal or result by its number (`5.1.5`),
 * or a word of the lexicon (`lexicon:herkomstkloof`). `undefined` when the plan does not have it.
 */
export const lookUp = (
  reference: string,
): { readonly title: LocalizedText; readonly sentence: string } | undefined => BY_REFERENCE.get(reference);

/** The goals above an entry, the widest first: of `1.1.2` these are `1` and `1.1`. */
export function above(number: string): readonly PlanEntry[] {
  return PLAN.filter((entry) => number.startsWith(`${entry.number}.`));
}
