import type { Column } from './column.ts';

/**
 * The answers of a survey as they are stored: a column for every variable that can be counted, with the codes exactly
 * as they were given, so that a later version of the questionnaire can be lined up with them. What was answered under
 * another version than a column's has no value there.
 */
export interface StoredColumns {
  /** How many responses. */
  readonly length: number;
  /** Which response each row is: the first 64 bits of its key in the tables. Only the store needs it, to find a row. */
  readonly ids: BigUint64Array;
  /** Its record key, which picks the noise: a whole number under 2^32. */
  readonly keys: Uint32Array;
  /** By the name of the column: `CONTEXT` names those that no questionnaire holds, `fieldOf` the others. */
  readonly columns: ReadonlyMap<string, Column>;
}

/** What is known of a response beside its answers. No question has such a name. */
export const CONTEXT = {
  channel: '@channel',
  language: '@language',
  /** The day in Brussels. */
  day: '@day',
  version: '@version',
  /** `yes` when somebody helped, on a tablet that goes from hand to hand. */
  assisted: '@assisted',
  /** `yes` when the demonstration made it. */
  synthetic: '@synthetic',
  /** `yes` when it waits for the following snapshot where answers are held back. */
  waits: '@waits',
} as const;

/**
 * The column of a variable. Two versions may use one name for two kinds of question: these are two columns.
 *
 * - `choice`: one code. Also a row of a matrix, under `<matrix>.<row>`.
 * - `multiple`: any number of codes.
 * - `ranking`: the code on the first place; `fieldOf('ranking', name, 2)` the one on the second.
 * - `derived`: the code of a derived variable, by the version that was answered.
 * - `number`: a number.
 */
export type FieldKind = 'choice' | 'multiple' | 'ranking' | 'derived' | 'number';
export const fieldOf = (kind: FieldKind, name: string, place = 1): string =>
  place === 1 ? `${kind}:${name}` : `${kind}:${name}#${String(place)}`;
