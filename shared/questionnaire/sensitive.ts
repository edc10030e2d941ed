import * as z from 'zod';
import { LocalizedText } from '#shared/language/localized-text.ts';

/**
 * Marks a question or an option as sensitive. `health` and `ethnic_origin` are special categories
 * (GDPR, article 9); `residence` can put a person without papers at risk.
 */
export const Sensitive = z.strictObject({
  category: z.enum(['health', 'ethnic_origin', 'residence', 'belief', 'orientation', 'other']),
  /** Why it is asked, in the resident's words; shown under the question. */
  reason: LocalizedText.optional(),
});
export type Sensitive = Readonly<z.infer<typeof Sensitive>>;
