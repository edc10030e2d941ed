import { gunzipSync, gzipSync } from 'node:zlib';

/** An item holds at most 400 KB; a part leaves room for the other fields. */
const PART_BYTES = 350_000;

/** A transaction takes at most 4 MB, and all parts of a document are written in one. */
export const MOST_PARTS = 10;

/**
 * A document as gzip-compressed JSON in parts that each fit an item, or `undefined` when it is too large to be
 * written in one transaction (3.5 MB compressed: some fifty megabytes of questionnaire).
 */
export function toParts(document: unknown): Uint8Array[] | undefined {
  const packed = gzipSync(JSON.stringify(document));
  const count = Math.ceil(packed.length / PART_BYTES);
  if (count > MOST_PARTS) return undefined;
  return Array.from({ length: count }, (_, at) => packed.subarray(at * PART_BYTES, (at + 1) * PART_BYTES));
}

/** The document whose parts these are, in order. */
export const fromParts = (parts: readonly Uint8Array[]): unknown =>
  JSON.parse(gunzipSync(Buffer.concat(parts)).toString('utf8')) as unknown;
