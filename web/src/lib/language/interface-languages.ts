import type { LanguageTag } from '#shared/language/tag.ts';

/**
 * The languages in which every word of the resident's pages exists, in the order in which they are offered.
 * Moroccan Darija is not among them on purpose: its speakers in Brussels learnt to read in Arabic, French or
 * Dutch, and Darija has no spelling that school teaches. Its readers get Arabic (`READABLE_AS` in negotiate.ts);
 * what helps them is hearing the questions in Darija.
 */
export const INTERFACE_LANGUAGES: readonly LanguageTag[] = [
  'nl',
  'fr',
  'en',
  'ar',
  'es',
  'tr',
  'ro',
  'ti',
  'ps',
  'prs',
  'uk',
  'fa',
  'so',
  'sq',
  'pt',
  'bg',
  'pl',
  'it',
  'ru',
  'de',
  'zh',
];
