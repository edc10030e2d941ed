import { createHmac } from 'node:crypto';

/** The secret without which a receipt does not lead to its response. */
export function receiptSecret(): string {
  const value = process.env['RECEIPT_SECRET'];
  if (value === undefined || value.length < 16) throw new Error('RECEIPT_SECRET is not set, or too short');
  return value;
}

/**
 * What the tables know of a receipt: HMAC-SHA-256 of its canonical form, in hexadecimal. Who reads the tables
 * without the secret can neither find a response by its receipt nor make a receipt for a response.
 */
export const lookupOf = (receipt: string): string =>
  createHmac('sha256', receiptSecret()).update(`receipt:${receipt}`).digest('hex');

/**
 * The bytes of the code under which other answers are stored when a receipt is in use already. They follow from
 * the receipt and the answers, so that a retry of the same submission leads to the same code and is not counted
 * twice; without the secret nobody can foresee them.
 */
export const freshCodeBytes = (receipt: string, contentHash: string): Uint8Array =>
  createHmac('sha256', receiptSecret()).update(`fresh:${receipt}:${contentHash}`).digest();
