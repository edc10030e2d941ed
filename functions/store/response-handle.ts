import { createCipheriv, createDecipheriv, createHmac } from 'node:crypto';
import { surveyKeys } from './record-key.ts';

const CIPHER = 'aes-256-gcm';
const [IV, TAG] = [12, 16];

/** The open question of a survey that an answer stands under. */
export interface AnswerPlace {
  readonly survey: string;
  readonly question: string;
}

/**
 * Names an answer to who codes it, without the lookup of its response: the lookup sealed with AES-256-GCM under a key
 * of the survey. A handle of one question leads nowhere in another, nobody can make one, and what one resident wrote to
 * two questions has two handles that say nothing of each other. The same answer always has the same handle, so that a
 * page that is read again finds it: the nonce is a keyed digest of what is sealed, which no two answers share.
 */
export function sealHandle({ survey, question }: AnswerPlace, lookup: string): string {
  const { handleKey } = surveyKeys(survey);
  const iv = createHmac('sha256', handleKey).update(`nonce:${question}:${lookup}`).digest().subarray(0, IV);
  const cipher = createCipheriv(CIPHER, handleKey, iv).setAAD(Buffer.from(question));
  const sealed = Buffer.concat([cipher.update(lookup, 'hex'), cipher.final()]);
  return Buffer.concat([iv, sealed, cipher.getAuthTag()]).toString('base64url');
}

/** The lookup in a handle, or `undefined` when it was not made for this question of this survey. */
export function openHandle({ survey, question }: AnswerPlace, handle: string): string | undefined {
  const bytes = Buffer.from(handle, 'base64url');
  if (bytes.length <= IV + TAG) return undefined;
  const decipher = createDecipheriv(CIPHER, surveyKeys(survey).handleKey, bytes.subarray(0, IV), {
    authTagLength: TAG,
  }).setAAD(Buffer.from(question));
  decipher.setAuthTag(bytes.subarray(-TAG));
  try {
    return Buffer.concat([decipher.update(bytes.subarray(IV, -TAG)), decipher.final()]).toString('hex');
  } catch {
    return undefined;
  }
}
