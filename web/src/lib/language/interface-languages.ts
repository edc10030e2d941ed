import type { LanguageTag } from '#shared/language/tag.ts';

/** The languages in which every word of the resident's pages exists, in the order in which they are offered. */
export const INTERFACE_LANGUAGES: readonly LanguageTag[] = [
  'nl',
  'fr',
  'en',
  'ar',
  'es',
  'tr',
  'ro',
  'uk',
  'sq',
  'pt',
  'bg',
  'pl',
  'it',
  'ru',
  'de',
];
