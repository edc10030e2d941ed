import { messageOf } from '#shared/xlsform/message.ts';
import { outlineOf, type Outline } from '#shared/xlsform/outline.ts';
import type { ReadOutcome } from '#shared/xlsform/read.ts';
import type { XlsformIssue } from '#shared/xlsform/xlsform-issue.ts';

/** A report as a program reads it. */
export interface JsonReport extends Outline {
  readonly languages: readonly string[];
  readonly issues: readonly JsonIssue[];
}

interface JsonIssue {
  readonly severity: string;
  readonly sheet: string | null;
  readonly row: number | null;
  readonly column: string | null;
  readonly code: string;
  readonly message: string;
  /** Where inside the cell, in characters from its beginning. */
  readonly span: { readonly start: number; readonly end: number } | null;
}

export function jsonReport({ draft, issues }: ReadOutcome): JsonReport {
  return {
    languages: draft?.languages ?? [],
    ...(draft ? outlineOf(draft) : { questions: [], groups: [] }),
    issues: issues.map(jsonIssue),
  };
}

/** What is said of a file that is no workbook. */
export const unreadableJson = (why: string): JsonReport =>
  jsonReport({ issues: [{ severity: 'error', code: 'unreadable', sheet: '', found: why }] });

const jsonIssue = (issue: XlsformIssue): JsonIssue => ({
  severity: issue.severity,
  sheet: issue.sheet === '' ? null : issue.sheet,
  row: issue.row ?? null,
  column: issue.column ?? null,
  code: issue.code,
  message: messageOf(issue),
  span: issue.span ?? null,
});
