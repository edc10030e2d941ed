import * as z from 'zod';
import { PROBLEMS, type ProblemKey } from './problems.ts';

export { problem, PROBLEMS, type ProblemKey } from './problems.ts';

/** One remark about one place in the input. `path` is a question's path or a place in the body. */
export const ProblemIssue = z.object({
  path: z.string(),
  code: z.string(),
  limit: z.union([z.string(), z.number()]).optional(),
  message: z.string().optional(),
  /** What the words for this issue name, by the names in the message. */
  values: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
});
export type ProblemIssue = z.infer<typeof ProblemIssue>;

/** A problem as it goes over the wire (`application/problem+json`). */
export const Problem = z.object({
  type: z.string(),
  number: z.int(),
  key: z.enum(Object.keys(PROBLEMS) as [ProblemKey, ...ProblemKey[]]),
  status: z.int(),
  title: z.string(),
  detail: z.string().optional(),
  issues: z.array(ProblemIssue).optional(),
});
export type Problem = z.infer<typeof Problem>;
