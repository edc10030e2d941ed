import * as z from 'zod';

/**
 * One line that a person of the staff types and others read: composed as Unicode recommends (NFC), without line ends
 * and control characters, and without the marks that turn the direction of what stands after them, on a screen or in
 * an audit. Marks within a word (as Persian needs) stay. A line in which nothing can be seen is empty.
 *
 * Source of the marks: Unicode Standard Annex 9, explicit embeddings, overrides and isolates.
 */
export const Line = z.string().overwrite((typed) => {
  const line = typed
    .toWellFormed()
    .normalize('NFC')
    .replace(/[\u202a-\u202e\u2066-\u2069]/g, '')
    .replace(/[\p{Control}\s]+/gu, ' ')
    .trim();
  return /[^\s\p{Format}\p{Mark}]/u.test(line) ? line : '';
});
