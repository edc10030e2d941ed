import { bytesFor, makeCheckedCode, readCheckedCode } from './checked-code.ts';

/** 15 symbols of 5 bits are 75 bits, so that a plain hash gives no code away; and one symbol to check. */
const SYMBOLS = 15;

/** How many random bytes the code of an invitation takes. */
export const INVITATION_BYTES = bytesFor(SYMBOLS);

/** The code of a one-time invitation from random bytes: `7H3K-2PQX-9M4T-VB6C`. Throws a RangeError when there are too few. */
export const makeInvitation = (random: Uint8Array): string => makeCheckedCode(random, SYMBOLS);

/** The code of an invitation that a person typed, in the form of `makeInvitation`; `undefined` when it is none. */
export const readInvitation = (typed: string): string | undefined => readCheckedCode(typed, SYMBOLS);
