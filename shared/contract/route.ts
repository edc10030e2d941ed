import type * as z from 'zod';
import type { ProblemKey } from './problem.ts';
import type { Role } from './role.ts';

/** Who may call a route. A role that is not named may not. */
export type Access = 'public' | readonly Role[];

/**
 * One HTTP route. Its input is one object: path parameters by name, then for GET the query and otherwise the
 * JSON body. The handler wrapper, the client, the local gateway, the CDK routes and the OpenAPI document all
 * derive from this.
 */
export interface Route<Input extends z.ZodObject = z.ZodObject, Output extends z.ZodType = z.ZodType> {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Begins with `/api/`; parameters in braces, as API Gateway writes them. */
  readonly path: `/api/${string}`;
  readonly access: Access;
  readonly summary: string;
  readonly input: Input;
  readonly output: Output;
  /** The problems of its own; every route can also answer with those of input, session and service. */
  readonly problems: readonly ProblemKey[];
  /** How long a cache may keep the answer, in seconds; without it nothing is kept. */
  readonly maxAge?: number;
  /** The most bytes of a body, where a file comes in it; else 256 KB. */
  readonly mostBytes?: number;
}

/** Names the types of a route without widening them: also who may call it, so that a handler's type can follow. */
export const route = <Input extends z.ZodObject, Output extends z.ZodType, Who extends Access>(
  definition: Route<Input, Output> & { readonly access: Who },
): Route<Input, Output> & { readonly access: Who } => definition;
