/**
 * All that is stored of a response beside the key made from its receipt, in the order in which residents are told.
 * The store writes exactly these fields and the privacy page has a sentence for each: a field more is an error of the
 * compiler in both.
 */
export const STORED_FIELDS = [
  'answers',
  'day',
  'language',
  'survey',
  'version',
  'channel',
  'mode',
  'assisted',
  'synthetic',
  'hash',
  'kind',
  'revision',
] as const;
export type StoredField = (typeof STORED_FIELDS)[number];
