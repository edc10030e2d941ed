import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { surveyKeys } from './record-key.ts';

const CIPHER = 'aes-256-gcm';
const [IV, TAG] = [12, 16];

/**
 * Names a response to who codes its open answers, without its lookup: the lookup sealed with AES-256-GCM under a key of
 * the survey, so that a handle of one survey leads nowhere in another and nobody can make one.
 */
export function sealHandle(survey: string, lookup: string): string {
  const iv = randomBytes(IV);
  const cipher = createCipheriv(CIPHER, surveyKeys(survey).handleKey, iv);
  const sealed = Buffer.concat([cipher.update(lookup, 'hex'), cipher.final()]);
  return Buffer.concat([iv, sealed, cipher.getAuthTag()]).toString('base64url');
}

/** The lookup in a handle, or `undefined` when it was not made for this survey. */
export function openHandle(survey: string, handle: string): string | undefined {
  const bytes = Buffer.from(handle, 'base64url');
  if (bytes.length <= IV + TAG) return undefined;
  const decipher = createDecipheriv(CIPHER, surveyKeys(survey).handleKey, bytes.subarray(0, IV), {
    authTagLength: TAG,
  });
  decipher.setAuthTag(bytes.subarray(-TAG));
  try {
    return Buffer.concat([decipher.update(bytes.subarray(IV, -TAG)), decipher.final()]).toString('hex');
  } catch {
    return undefined;
  }
}
