import type { ShownOption } from '#shared/interview/shown.ts';
import { plainLetters } from './plain-letters.ts';

/** As many options as a page holds at once: more are searched through. */
export const MOST_OPTIONS = 60;

/** What a page shows of a long list. */
export interface Narrowed {
  readonly options: readonly ShownOption[];
  /** How many options hold what was searched for. */
  readonly found: number;
  /** Some that were found are not among the options. */
  readonly more: boolean;
}

/**
 * The part of a long list that a page shows: the first of the options whose words hold what was searched for, and
 * always the ones that are chosen, since a choice that is not on the form would be taken back by sending it.
 */
export function narrow(options: readonly ShownOption[], wanted = ''): Narrowed {
  const term = plainLetters(wanted.trim());
  const matching =
    term === ''
      ? options
      : options.filter(({ label, code }) => plainLetters(label?.text ?? code).includes(term));
  const first = new Set(matching.slice(0, MOST_OPTIONS));
  return {
    options: options.filter((option) => option.chosen || first.has(option)),
    found: matching.length,
    more: matching.length > MOST_OPTIONS,
  };
}
