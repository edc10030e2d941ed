import * as z from 'zod';

/**
 * A BCP 47 language tag as Peil uses it: a language of two or three letters,
 * with an optional script and region (`nl`, `prs`, `zh-Hant`, `fr-BE`).
 */
export const LanguageTag = z
  .string()
  .regex(/^[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?$/, 'a language tag such as nl, ar or zh-Hant');
export type LanguageTag = z.infer<typeof LanguageTag>;
