import * as z from 'zod';
import { Questionnaire } from '#shared/questionnaire/questionnaire.ts';
import { Origins } from '#shared/questionnaire/version/origins.ts';
import { TranslationRecord } from '#shared/translation/translation-record.ts';

/** A questionnaire that is being made, with what is kept beside it until a version is published. */
export const Design = z.strictObject({
  questionnaire: Questionnaire,
  /** Names of now that the last published version has under another name. */
  origins: Origins,
  /** Which source text each translation was made for, where that is not the present one. */
  translations: TranslationRecord,
});
export type Design = Readonly<z.infer<typeof Design>>;

/** A design that begins with a questionnaire as it is. */
export const designOf = (questionnaire: Questionnaire): Design => ({
  questionnaire,
  origins: {},
  translations: {},
});
