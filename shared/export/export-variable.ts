import type { LocalizedText } from '#shared/language/localized-text.ts';

/** What stands in one cell of an export; `undefined` when there is no answer. */
export type Cell = string | number | undefined;

/** A value that a variable is known to have, in words. */
export interface ExportValue {
  readonly code: string;
  readonly label: LocalizedText;
  /** It says that there is no answer ("I don't know", "I'd rather not say"). */
  readonly missing?: true;
}

/** One column of an export. */
export interface ExportVariable {
  /** Unique also when capitals are not told from small letters. */
  readonly name: string;
  readonly label: LocalizedText;
  /**
   * `code`: one of `values`, or a code that no version knows by now; `flag`: 1 when an option was chosen, 0 when it
   * could have been; `number`; `date`: `YYYY-MM-DD`; `text`: anything else.
   */
  readonly kind: 'code' | 'flag' | 'number' | 'date' | 'text';
  /** Of `code` only. */
  readonly values: readonly ExportValue[];
  /** The question that it comes from, and the type of it. */
  readonly question?: { readonly name: string; readonly type: string };
  /** Of a derived variable: by whose definition. */
  readonly definition?: LocalizedText;
  /** Written by residents themselves, so that it may name somebody. */
  readonly open?: true;
}

/** Variables, and a row of cells per response in their order. */
export interface DataTable {
  readonly variables: readonly ExportVariable[];
  readonly rows: readonly (readonly Cell[])[];
}
