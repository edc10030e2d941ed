import * as z from 'zod';
import { LanguageTag } from './tag.ts';

/** One text in the languages it exists in. Which languages must be there is the checker's business. */
export const LocalizedText = z.record(LanguageTag, z.string().max(5000));
export type LocalizedText = Readonly<z.infer<typeof LocalizedText>>;
