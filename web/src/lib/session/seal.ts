import { createHash } from 'node:crypto';
import { EncryptJWT, jwtDecrypt } from 'jose';
import { JOSEError } from 'jose/errors';
import type * as z from 'zod';

/** For which cookie a seal was made; a seal for one is worth nothing in another. */
export type SealPurpose = 'session' | 'sign-in' | 'sign-out' | 'flash';

/**
 * Encrypts a value so that only this service can read or make it (JWE, `dir` with A256GCM, RFC 7516).
 * The purpose is bound in as audience. `secret` is text of at least 32 characters; the key is its SHA-256.
 */
export async function seal(value: object, purpose: SealPurpose, secret: string): Promise<string> {
  return new EncryptJWT({ value })
    .setProtectedHeader({ alg: 'dir', enc: 'A256GCM' })
    .setAudience(purpose)
    .encrypt(keyOf(secret));
}

/**
 * The value of a seal, or `undefined` when it was not made by this service for this purpose, was changed, or
 * does not have the form of `schema`. Whether it is still in time is for the caller to say.
 */
export async function unseal<Schema extends z.ZodType>(
  sealed: string | undefined,
  purpose: SealPurpose,
  secret: string,
  schema: Schema,
): Promise<z.infer<Schema> | undefined> {
  if (!sealed) return undefined;
  try {
    const { payload } = await jwtDecrypt(sealed, keyOf(secret), {
      audience: purpose,
      keyManagementAlgorithms: ['dir'],
      contentEncryptionAlgorithms: ['A256GCM'],
    });
    const parsed = schema.safeParse(payload['value']);
    return parsed.success ? parsed.data : undefined;
  } catch (failure) {
    if (failure instanceof JOSEError) return undefined;
    throw failure;
  }
}

function keyOf(secret: string): Uint8Array {
  // A short secret can be guessed from a stolen cookie, so it is a fault of the installation, not of the visitor.
  if (secret.length < 32) throw new Error('SESSION_SECRET must have at least 32 characters.');
  return createHash('sha256').update(secret).digest();
}
