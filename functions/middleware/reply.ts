import { type Problem, problem, type ProblemIssue, type ProblemKey } from '#shared/contract/problem.ts';

/** What a route answers: its output, or a problem of the catalogue. */
export type Reply<Output> = { readonly output: Output } | { readonly problem: Problem };

/** The answer of a route that did what was asked. */
export const reply = <Output>(output: Output): { readonly output: Output } => ({ output });

/** The answer of a route that cannot do what was asked, and why. */
export const refuse = (
  key: ProblemKey,
  more: { detail?: string; issues?: ProblemIssue[] } = {},
): { readonly problem: Problem } => ({ problem: problem(key, more) });
