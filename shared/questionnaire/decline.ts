import type { Nonresponse } from './option.ts';

/**
 * The standard options with which a resident declines to answer, and their codes. A question offers them
 * through `decline`; their words are the interface's, so they exist once in every language.
 */
export const DECLINE_CODES = { dont_know: 'dk', refused: 'pnts' } as const satisfies Record<
  Nonresponse,
  string
>;
