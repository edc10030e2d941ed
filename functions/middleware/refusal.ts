import { type Problem, problem, type ProblemIssue, type ProblemKey } from '#shared/contract/problem.ts';

/** Thrown to end a request with a problem; the stack turns it into the answer. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly problem: Problem;

  constructor(refused: Problem) {
    super(refused.key);
    this.problem = refused;
  }
}

/** Ends the request with this problem of the catalogue. */
export function stop(key: ProblemKey, more: { detail?: string; issues?: ProblemIssue[] } = {}): never {
  throw new Refusal(problem(key, more));
}
