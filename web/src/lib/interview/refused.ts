import type { AnswerIssue } from '#shared/interview/issue.ts';

/** A page that was sent in and comes back: what is wrong, and the form fields as they were typed. */
export interface Refused {
  readonly issues: readonly AnswerIssue[];
  readonly typed: ReadonlyMap<string, string>;
}
