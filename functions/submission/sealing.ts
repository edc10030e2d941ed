import { createECDH, hkdfSync } from 'node:crypto';
import { compactDecrypt, importJWK } from 'jose';
import type { SealingKey } from '#shared/contract/submission.ts';
import { receiptSecret } from '#functions/store/lookup.ts';

/** A number of P-256 has this many bytes. */
const BYTES = 32;

/**
 * The key pair of a survey. It follows from the secret of the deployment and the survey (HKDF, RFC 5869), so that no
 * table holds a private key and every function that may make it makes the same.
 */
function keyPair(survey: string): { readonly publicKey: SealingKey; readonly secret: string } {
  for (let attempt = 0; ; attempt++) {
    const info = `peil sealing ${survey} ${String(attempt)}`;
    const secret = Buffer.from(hkdfSync('sha256', receiptSecret(), '', info, BYTES));
    const pair = createECDH('prime256v1');
    try {
      pair.setPrivateKey(secret);
    } catch {
      // One number in four thousand million is no key of the curve.
      continue;
    }
    const point = pair.getPublicKey();
    const coordinate = (from: number): string => point.subarray(from, from + BYTES).toString('base64url');
    return {
      publicKey: { kty: 'EC', crv: 'P-256', x: coordinate(1), y: coordinate(1 + BYTES) },
      secret: secret.toString('base64url'),
    };
  }
}

/** The public key of a survey: with it a device can seal answers, and can then no longer read them itself. */
export const sealingKey = (survey: string): SealingKey => keyPair(survey).publicKey;

/** What was sealed to the key of a survey (JWE, ECDH-ES with A256GCM), or `undefined` when it cannot be opened. */
export async function unseal(survey: string, sealed: string): Promise<unknown> {
  const { publicKey, secret } = keyPair(survey);
  try {
    const { plaintext } = await compactDecrypt(
      sealed,
      await importJWK({ ...publicKey, d: secret }, 'ECDH-ES'),
      {
        keyManagementAlgorithms: ['ECDH-ES'],
        contentEncryptionAlgorithms: ['A256GCM'],
      },
    );
    return JSON.parse(Buffer.from(plaintext).toString('utf8')) as unknown;
  } catch {
    return undefined;
  }
}
