import * as z from 'zod';
import { LanguageTag } from '#shared/language/tag.ts';

/** The name of a file by language. A file that serves every language stands under the source language. */
const File = z.record(LanguageTag, z.string().min(1).max(500));

/** What is shown or played beside a text (XLSForm `media::image`, `media::audio`, `media::video`). */
export const Media = z.strictObject({
  image: File.optional(),
  audio: File.optional(),
  video: File.optional(),
});
export type Media = Readonly<z.infer<typeof Media>>;
