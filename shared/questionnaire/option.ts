import * as z from 'zod';
import { LocalizedText } from '#shared/language/localized-text.ts';
import { Media } from './media.ts';
import { Code, Name } from './name.ts';
import { Sensitive } from './sensitive.ts';

/** Why an answer holds no information: the two are different and are never counted as an answer. */
export const Nonresponse = z.enum(['dont_know', 'refused']);
export type Nonresponse = z.infer<typeof Nonresponse>;

/** One answer that can be chosen. */
export const Option = z.strictObject({
  code: Code,
  label: LocalizedText,
  /** Further columns of the choices sheet, which a choice filter can name. */
  attributes: z.record(z.string(), z.string()).optional(),
  /** Choosing it opens a text field; the text is kept under `<question>_other`. */
  specify: z.boolean().optional(),
  /** Choosing it clears the others, and the other way round ("none of these"). */
  exclusive: z.boolean().optional(),
  /** The option says that there is no answer, and which way. */
  missing: Nonresponse.optional(),
  sensitive: Sensitive.optional(),
  /** Offered only when this consent was given. */
  consent: Name.optional(),
  /** The domain of the policy plan under which a need is reported. */
  domain: z.string().optional(),
  media: Media.optional(),
});
export type Option = Readonly<z.infer<typeof Option>>;
