import * as z from 'zod';

/** As high as a target can be: more people than live in Brussels is a typing error. */
export const MOST_TARGET = 1_000_000;

/**
 * How many responses staff want: in all, by a channel, in a language, or of a group by its answers. How many there are
 * of a group staff read in what has been published only, as everybody does.
 */
export const Target = z.object({
  by: z.enum(['survey', 'channel', 'language', 'group']),
  /** The code of the channel, the tag of the language, the name of the variable; empty for the survey. */
  of: z.string().max(120),
  /** Which class of the variable; empty for the others. */
  code: z.string().max(120),
  count: z.int().positive().max(MOST_TARGET),
});
export type Target = z.infer<typeof Target>;

/** By what a target is known: a survey has one at most of each. */
export const targetKey = ({ by, of, code }: Pick<Target, 'by' | 'of' | 'code'>): string =>
  [by, of, code].filter((part) => part !== '').join(':');

/** The targets of a survey, and how often they were changed: who changes them says what they looked at. */
export const Targets = z.object({
  targets: z.array(Target).max(500),
  revision: z.int().nonnegative(),
});
export type Targets = z.infer<typeof Targets>;
