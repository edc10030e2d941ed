import { createHash } from 'node:crypto';

/** The same value with the keys of every object in order, so that equal content gives equal text. */
function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
      .map(([key, entry]) => [key, inOrder(entry)]),
  );
}

/** SHA-256 of the content, whatever the order of its keys, in hexadecimal. */
export const contentHash = (content: unknown): string =>
  createHash('sha256')
    .update(JSON.stringify(inOrder(content)))
    .digest('hex');
