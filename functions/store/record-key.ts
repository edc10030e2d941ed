import { createHmac } from 'node:crypto';

/** The secret without which nobody can foresee the noise in a published count. */
function secret(): string {
  const value = process.env['DISCLOSURE_SECRET'];
  if (value === undefined || value.length < 16) throw new Error('DISCLOSURE_SECRET is not set, or too short');
  return value;
}

/** What belongs to one response for good, and nobody can foresee. */
export interface RecordKey {
  /** A whole number under 2^32. */
  readonly key: number;
  /** Whether it waits for the following snapshot where answers are held back. */
  readonly waits: boolean;
}

/** The keyed chance of one survey. The secret never changes while a survey lasts, or noise would add to noise. */
export interface SurveyKeys {
  /** @param id the response, as the tables know it. */
  recordKey(id: string): RecordKey;
  /** Under which number a response stands in every export of the survey: nobody finds the receipt from it. */
  pseudonym(id: string): string;
  /** The cell key of a count that is of no responses: the same count of the same thing has the same noise. */
  countKey(name: string, count: number): number;
  /** The 32 bytes with which the handles of its responses are sealed. */
  readonly handleKey: Uint8Array;
  /** The same as long as the secret is. */
  readonly mark: string;
}

/**
 * The record key of a response is the first 32 bits of HMAC-SHA-256(secret of the survey, response); the bit after them
 * is its chance to wait. Each survey has a secret of its own, so that the same person in two surveys has two keys.
 */
export function surveyKeys(survey: string): SurveyKeys {
  const own = createHmac('sha256', secret()).update(`survey:${survey}`).digest();
  return {
    recordKey(id) {
      const bytes = createHmac('sha256', own).update(`response:${id}`).digest();
      return { key: bytes.readUInt32BE(0), waits: ((bytes[4] ?? 0) & 1) === 1 };
    },
    countKey: (name, count) =>
      createHmac('sha256', own)
        .update(`count:${name}:${String(count)}`)
        .digest()
        .readUInt32BE(0),
    pseudonym: (id) => createHmac('sha256', own).update(`export:${id}`).digest('hex').slice(0, 16),
    handleKey: createHmac('sha256', own).update('handle').digest(),
    mark: createHmac('sha256', own).update('mark').digest('hex').slice(0, 16),
  };
}
