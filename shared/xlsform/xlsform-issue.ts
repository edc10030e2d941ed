import type { Span } from '#shared/questionnaire/expression/expression.ts';
import type { XlsformIssueCode } from './message.ts';

/** `error`: it cannot be published so. `warning`: imported otherwise than written. `info`: left out without loss. */
export type Severity = 'error' | 'warning' | 'info';

/** Where something stands in a workbook. */
export interface Place {
  /** The sheet's name as the workbook writes it; empty for the workbook itself. */
  readonly sheet: string;
  /** As the spreadsheet numbers it, from 1. */
  readonly row?: number | undefined;
  /** The column's header as the workbook writes it. */
  readonly column?: string | undefined;
}

/** What there is to say about a workbook. The words are in `message.ts`, by `code`. */
export interface XlsformIssue extends Place {
  readonly severity: Severity;
  readonly code: XlsformIssueCode;
  /** What stood there. */
  readonly found?: string | undefined;
  /** What would be right there, or what was made of it. */
  readonly expected?: string | undefined;
  /** Where inside the cell, for an expression that stands in the draft as it was written. */
  readonly span?: Span | undefined;
}

/** What a reader of a part tells about it. */
export type Report = (
  code: XlsformIssueCode,
  place: Place,
  details?: {
    readonly found?: string | undefined;
    readonly expected?: string | undefined;
    readonly span?: Span | undefined;
  },
) => void;
