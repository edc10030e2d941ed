import type { SealingKey } from '#shared/contract/submission.ts';

const CURVE = { name: 'ECDH', namedCurve: 'P-256' } as const;
const TAG_BYTES = 16;

const bytesOf = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);
/** Four bytes, the highest first. */
const number = (value: number): Uint8Array<ArrayBuffer> => Uint8Array.of(0, 0, value >> 8, value & 255);

function joined(...parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

const base64url = (bytes: Uint8Array): string =>
  btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '');

/** Whether this browser can seal: only on a page that came over a safe connection. */
export const canSeal = (): boolean => (crypto as { readonly subtle?: SubtleCrypto }).subtle !== undefined;

/**
 * Seals a text to a public key, so that only who has the private key can read it, and not this device either: JWE in its
 * compact form with ECDH-ES (RFC 7518, 4.6: the Concat KDF of one round of SHA-256) and A256GCM.
 */
export async function seal(text: string, key: SealingKey): Promise<string> {
  const { subtle } = crypto;
  const theirs = await subtle.importKey('jwk', key, CURVE, false, []);
  const mine = await subtle.generateKey(CURVE, true, ['deriveBits']);
  const agreed = await subtle.deriveBits({ name: 'ECDH', public: theirs }, mine.privateKey, 256);
  const algorithm = bytesOf('A256GCM');
  const about = joined(number(algorithm.length), algorithm, number(0), number(0), number(256));
  const secret = await subtle.digest('SHA-256', joined(number(1), new Uint8Array(agreed), about));
  const { kty, crv, x, y } = await subtle.exportKey('jwk', mine.publicKey);
  const header = base64url(
    bytesOf(JSON.stringify({ alg: 'ECDH-ES', enc: 'A256GCM', epk: { kty, crv, x, y } })),
  );
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const sealed = new Uint8Array(
    await subtle.encrypt(
      { name: 'AES-GCM', iv, additionalData: bytesOf(header), tagLength: TAG_BYTES * 8 },
      await subtle.importKey('raw', secret, 'AES-GCM', false, ['encrypt']),
      bytesOf(text),
    ),
  );
  const [content, tag] = [sealed.subarray(0, -TAG_BYTES), sealed.subarray(-TAG_BYTES)];
  return `${header}..${[iv, content, tag].map(base64url).join('.')}`;
}
