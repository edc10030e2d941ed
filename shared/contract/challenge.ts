import * as z from 'zod';

/**
 * A proof of work that a device is asked for: to find the number with which a key derivation gives the beginning that
 * is wanted. The form is that of ALTCHA, version 2. It is signed by the server, and bound to one channel and one
 * receipt, so that it is good for one response and no table has to remember that it was used.
 */
export const Challenge = z.object({
  parameters: z.object({
    algorithm: z.literal('PBKDF2/SHA-256'),
    nonce: z.string().max(100),
    salt: z.string().max(100),
    cost: z.int().positive(),
    keyLength: z.int().positive(),
    keyPrefix: z.string().max(100),
    /** In seconds since 1970, in steps of ten minutes. */
    expiresAt: z.int().positive(),
    data: z.object({ for: z.string().max(100) }),
  }),
  signature: z.string().max(200),
});
export type Challenge = z.infer<typeof Challenge>;

/** What a device sends with its answers, as JSON in a string: a plain form field can hold it. */
export const Proof = z.object({
  challenge: Challenge,
  solution: z.object({ counter: z.int().nonnegative(), derivedKey: z.string().max(200) }),
});
export type Proof = z.infer<typeof Proof>;

/** As long as such a string can be. */
export const MOST_PROOF = 3000;
