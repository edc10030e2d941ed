import { randomBytes } from 'node:crypto';
import { makeReceipt, RECEIPT_BYTES } from '#shared/response/receipt.ts';

/** A fresh receipt code for a device that cannot make its own. */
export const newReceipt = (): string => makeReceipt(randomBytes(RECEIPT_BYTES));
