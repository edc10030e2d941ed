import * as z from 'zod';
import { LanguageTag } from '#shared/language/tag.ts';
import { Code, Name } from '#shared/questionnaire/name.ts';

/** How many answers come at a time to who codes them. */
export const OPEN_ANSWERS_PAGE = 25;

const Label = z.string().trim().min(1).max(120);

/** What several people say in answer to an open question, as staff name it. */
export const Theme = z.object({ code: Code, label: z.object({ nl: Label, fr: Label, en: Label }) });
export type Theme = Readonly<z.infer<typeof Theme>>;

/** The themes of one open question; a label is changed, but a code stands for the same theme for good. */
export const Themes = z
  .array(Theme)
  .max(40)
  .refine((themes) => new Set(themes.map(({ code }) => code)).size === themes.length, {
    error: 'Two themes have the same code.',
  });

/** Words of a resident as staff edited them, to be published under a theme with nothing of who said them. */
export const Quote = z.object({
  text: z.string().trim().min(1).max(600),
  /** The language of the text. */
  language: LanguageTag,
  theme: Code,
});
export type Quote = Readonly<z.infer<typeof Quote>>;

/** A quote as it is released, with what the person who does so states. */
export const ReleasedQuote = Quote.extend({
  /** That no personal details are in it. */
  noPersonalDetails: z.boolean(),
  /** Words that looked as if they told who said it, and that this person has read and leaves in. */
  confirmed: z.array(z.string().max(200)).max(40).optional(),
});
export type ReleasedQuote = Readonly<z.infer<typeof ReleasedQuote>>;

/** What staff made of the open answers of one response, by question. */
export const Coding = z.object({
  /** No theme at all is a coding too: somebody read it. */
  themes: z.record(Name, z.array(Code).max(40)),
  quotes: z.record(Name, Quote),
});
export type Coding = Readonly<z.infer<typeof Coding>>;
