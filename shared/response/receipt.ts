import { bytesFor, makeCheckedCode, readCheckedCode } from './checked-code.ts';

/** 16 symbols of 5 bits are 80 bits: nobody comes upon a code that is in use by trying. */
const SYMBOLS = 16;

/** How many random bytes a receipt takes. */
export const RECEIPT_BYTES = bytesFor(SYMBOLS);

/** A receipt code from random bytes: `7H3K-2PQX-9M4T-VB6C-R`. Throws a RangeError when there are too few. */
export const makeReceipt = (random: Uint8Array): string => makeCheckedCode(random, SYMBOLS);

/** The receipt code that a person typed, in the form of `makeReceipt`; `undefined` when it is not one of ours. */
export const readReceipt = (typed: string): string | undefined => readCheckedCode(typed, SYMBOLS);
