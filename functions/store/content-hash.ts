import { createHash } from 'node:crypto';
import { canonicalContent, type Content } from '#shared/response/canonical-content.ts';

/** SHA-256 of the content, whatever the order of its fields, in hexadecimal. */
export const contentHash = (content: unknown): string =>
  createHash('sha256')
    // What is hashed here is stored as JSON, so it is content.
    .update(canonicalContent(content as Content))
    .digest('hex');
