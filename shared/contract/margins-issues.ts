import type { MarginProblem } from '#shared/results/weight/margin-problem.ts';
import type { ProblemIssue } from './problem.ts';

/** What is wrong with a file of margins, as issues: `path` is the line, `code` the kind, `values` what it is about. */
export const marginsIssues = (problems: readonly MarginProblem[]): ProblemIssue[] =>
  problems.map(({ line, code, ...values }) => ({ path: String(line), code, values }));
