import * as z from 'zod';
import { Code, Name } from './name.ts';

/**
 * What a resident answered to one question.
 * single, municipality, consent: the option's code (consent: `yes` or `no`). multiple: codes in questionnaire
 * order. ranking: codes, first place first. matrix: row code to column code. rating: the step's code.
 * number: a finite number. date: `YYYY-MM-DD`, `YYYY-MM` or `YYYY` by the question's precision. time: `HH:MM`.
 * dateTime: `YYYY-MM-DDTHH:MM`. acknowledge: `OK`.
 * text: the text. Any question may instead hold a decline code (`dk`, `pnts`): as the code itself, or for a
 * multiple choice as the only code in the list.
 */
export const Answer = z.union([
  z.string().max(10_000),
  z.number(),
  z.array(Code).max(500),
  z.record(Code, Code),
]);
export type Answer = Readonly<z.infer<typeof Answer>>;

/** The answers of one entry of a repeat, or of the whole interview, by question name. */
// eslint-disable-next-line @typescript-eslint/consistent-indexed-object-style -- a record type may not refer to itself
export interface Answers {
  readonly [name: Name]: Answer | readonly Answers[];
}
export const Answers: z.ZodType<Answers> = z.lazy(() =>
  z.record(Name, z.union([Answer, z.array(Answers).max(500)])),
);
