import * as z from 'zod';

/**
 * The name of a question, group or derived variable: what `${name}` refers to and what the column is called.
 * XLSForm allows XML names; Peil keeps to the part of them that SPSS, CSV and URLs carry unchanged.
 */
export const Name = z
  .string()
  .max(64)
  .regex(
    /^[A-Za-z_][A-Za-z0-9_.-]*$/,
    'a name begins with a letter or _ and holds letters, digits, _, . and -',
  );
export type Name = z.infer<typeof Name>;

/** The stable code of an option. No spaces: XLSForm writes a multiple choice as codes with spaces between. */
export const Code = z.string().min(1).max(64).regex(/^\S+$/, 'a code has no spaces');
export type Code = z.infer<typeof Code>;
