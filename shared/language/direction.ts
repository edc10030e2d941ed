import type { LanguageTag } from './tag.ts';

export type Direction = 'ltr' | 'rtl';

/** Languages of residents that run right to left as they are written here: a fact, never guessed from a text. */
const RIGHT_TO_LEFT: ReadonlySet<string> = new Set(['ar', 'ary', 'ps', 'prs', 'fa', 'ckb', 'ur']);

/** Scripts that run right to left, for tags that name their script (ISO 15924). */
const RTL_SCRIPT = /-(Arab|Hebr|Syrc|Thaa|Nkoo|Adlm|Rohg)\b/;

/** Which way a language runs: left to right, unless it is known otherwise or its tag says a script that does not. */
export const directionOf = (tag: LanguageTag): Direction =>
  RIGHT_TO_LEFT.has(tag.split('-')[0] ?? tag) || RTL_SCRIPT.test(tag) ? 'rtl' : 'ltr';
