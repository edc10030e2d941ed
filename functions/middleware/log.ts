import { placeOfFault } from '#shared/contract/place-of-fault.ts';

/** What is known of a request once it is answered: nothing that tells who asked, or what for. */
export interface Answered {
  readonly route: string;
  readonly status: number;
  readonly problem?: string | undefined;
  readonly milliseconds: number;
  /** A fault that became `unexpected` or `unavailable`. */
  readonly fault?: unknown;
}

/** Upper bounds of the buckets in which a duration is told: a finer one could tell what somebody answered. */
const BUCKETS = [10, 25, 50, 100, 250, 500, 1000, 3000];

const bucketOf = (milliseconds: number): string => {
  const bound = BUCKETS.find((limit) => milliseconds < limit);
  return bound === undefined ? '>=3000' : `<${String(bound)}`;
};

/** Writes one line of JSON. Never the address, the agent, a token, a query, a path parameter or a body. */
export function logAnswered({ route, status, problem, milliseconds, fault }: Answered): void {
  const line = JSON.stringify({
    route,
    status,
    problem,
    duration: bucketOf(milliseconds),
    fault: fault === undefined ? undefined : placeOfFault(fault),
  });
  if (status >= 500) console.error(line);
  else console.log(line);
}
