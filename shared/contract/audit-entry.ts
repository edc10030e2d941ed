import * as z from 'zod';
import { Day } from './survey.ts';

/** One act of staff. Entries are only ever added. */
export const AuditEntry = z.object({
  day: Day,
  /** Counts on from entry to entry, so that what happened on one day is in order; an act that failed leaves a gap. */
  sequence: z.int().positive(),
  /** The account's number at the identity provider, or the part of Peil that did it by itself. */
  who: z.string(),
  /** What it was done to. */
  of: z.enum(['survey', 'questionnaire']),
  subject: z.string(),
  /** What was done: a word, and where needed what with. */
  what: z.string(),
});
export type AuditEntry = z.infer<typeof AuditEntry>;

/** An entry with the name of who did it, where that is known: it is kept apart, so that the audit itself holds none. */
export const NamedEntry = AuditEntry.extend({ name: z.string().optional() });
export type NamedEntry = z.infer<typeof NamedEntry>;
