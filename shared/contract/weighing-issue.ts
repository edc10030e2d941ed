import type { WeighingProblem } from '#shared/results/weight/weigh-columns.ts';
import type { ProblemIssue } from './problem.ts';

/**
 * Why answers cannot be weighted, as an issue: `code` begins with `weighting.`, `path` is the margin or the variable,
 * `limit` the class.
 */
export function weighingIssue(problem: WeighingProblem): ProblemIssue {
  const code = `weighting.${problem.code}`;
  switch (problem.code) {
    case 'nobody-inside':
      return { path: '', code };
    case 'no-column':
      return { path: problem.variable, code };
    case 'empty-margin':
    case 'totals-differ':
      return { path: problem.margin, code };
    case 'empty-class':
    case 'not-converged':
      return { path: problem.margin, code, limit: problem.class };
  }
}
