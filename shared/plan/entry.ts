import type { LocalizedText } from '#shared/language/localized-text.ts';

/** A goal or a result of the policy plan. */
export interface PlanEntry {
  /** `1` is a strategic goal, `1.1` an operational goal, `1.1.1` a result. */
  readonly number: string;
  readonly level: 'strategic' | 'operational' | 'result';
  /** A short title of Peil's own, in Dutch, French and English. */
  readonly title: LocalizedText;
  /** The sentence of the plan, in Dutch as adopted; obvious slips of the digital copy are mended. */
  readonly sentence: string;
}

const LEVELS = ['strategic', 'operational', 'result'] as const;

/** An entry of the plan; its level follows from its number. */
export const entry = (
  number: string,
  [nl, fr, en]: readonly [nl: string, fr: string, en: string],
  sentence: string,
): PlanEntry => ({
  number,
  level: LEVELS[number.split('.').length - 1] ?? 'result',
  title: { nl, fr, en },
  sentence,
});
