import { PATIENT } from './patient.ts';
import { PLACES } from './places.ts';
import type { Problem } from './problem.ts';
import { problem, type ProblemKey, PROBLEMS } from './problems.ts';
import type { InputOf, OutputOf, RouteName, ROUTES } from './routes.ts';

/** What a call gives: the output of the route, or the problem that it answered with. */
export type Outcome<Output> =
  { readonly ok: true; readonly output: Output } | { readonly ok: false; readonly problem: Problem };

/** What the client asks of fetch, spelled out since this room knows neither the DOM nor Node. */
export type Fetch = (
  address: string,
  init: {
    readonly method: string;
    readonly headers: Record<string, string>;
    readonly body?: string;
    readonly credentials: 'omit';
    readonly referrerPolicy: 'no-referrer';
    /** An AbortSignal: `never` fits the type that each runtime has for it. */
    readonly signal: never;
  },
) => Promise<{ readonly ok: boolean; readonly status: number; json(): Promise<unknown> }>;

export interface ClientOptions {
  /** The address before `/api/`, e.g. `http://localhost:4000`; empty for the page's own origin. */
  readonly baseUrl: string;
  /** SvelteKit's own, or that of a test; the runtime's when it is not given. */
  readonly fetch?: Fetch | undefined;
  /** The ID token, for the routes of staff and council. */
  readonly token?: string | undefined;
  /**
   * Milliseconds after which a call counts as failed; when it is not given 15 seconds, or longer than the function of
   * the route may take.
   */
  readonly patience?: number | undefined;
  /**
   * Checks every output against the contract and throws when it does not follow it: for tests and servers. A
   * browser leaves it out, and with it the schemas.
   */
  readonly check?: typeof ROUTES | undefined;
}

/** One method for each route of the contract, by its name. */
export type Client = {
  readonly [Name in RouteName]: (input: InputOf<Name>) => Promise<Outcome<OutputOf<Name>>>;
};

const PATIENCE_MS = 15_000;
/** Who stops waiting before the function does would say that nothing happened, and be wrong. */
const patienceFor = (name: RouteName): number => Math.max(PATIENCE_MS, ((PATIENT[name] ?? 0) + 1) * 1000);

/** What browsers and Node both have. */
const runtime = globalThis as unknown as {
  readonly fetch: Fetch;
  readonly AbortSignal: { timeout(milliseconds: number): never };
};

/**
 * A client of the contract over fetch, for browser and server. A route's problem is an outcome and so is a
 * network that fails (`unavailable`): it throws only when the caller's own `check` finds the server wrong.
 */
export function createClient(options: ClientOptions): Client {
  const methods = Object.keys(PLACES).map((name) => [
    name,
    (input: Record<string, unknown>) => call(options, name as RouteName, input),
  ]);
  // Each method has the types of its own route, which a list of entries cannot say.
  return Object.fromEntries(methods) as unknown as Client;
}

async function call(
  options: ClientOptions,
  name: RouteName,
  input: Record<string, unknown>,
): Promise<Outcome<unknown>> {
  const { baseUrl, token, patience = patienceFor(name), check } = options;
  const { method, path } = PLACES[name];
  const rest = new Map(Object.entries(input).filter(([, value]) => value !== undefined));
  const filled = path.replace(/\{(\w+)\}/g, (_, parameter: string) => {
    const value = rest.get(parameter);
    rest.delete(parameter);
    return encodeURIComponent(String(value));
  });
  const query = [...rest].map(([key, value]) => `${key}=${encodeURIComponent(String(value))}`).join('&');
  const address = `${baseUrl}${filled}${method === 'GET' && query !== '' ? `?${query}` : ''}`;
  try {
    const response = await (options.fetch ?? runtime.fetch)(address, {
      method,
      headers: {
        accept: 'application/json',
        ...(method !== 'GET' && { 'content-type': 'application/json' }),
        ...(token !== undefined && { authorization: `Bearer ${token}` }),
      },
      ...(method !== 'GET' && { body: JSON.stringify(Object.fromEntries(rest)) }),
      // No cookie, no address of the page: the contract needs neither.
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      signal: runtime.AbortSignal.timeout(patience),
    });
    const body: unknown = await response.json().catch(() => undefined);
    if (!response.ok) return { ok: false, problem: asProblem(body) ?? problemOf(response.status) };
    if (body === undefined) return { ok: false, problem: problem('unavailable') };
    return { ok: true, output: check ? check[name].output.parse(body) : body };
  } catch (reason) {
    if (check && isSchemaFault(reason)) throw reason;
    return { ok: false, problem: problem('unavailable') };
  }
}

const isSchemaFault = (reason: unknown): boolean =>
  typeof reason === 'object' && reason !== null && 'issues' in reason;

/** A body that is a problem of the catalogue. */
function asProblem(body: unknown): Problem | undefined {
  const isOurs =
    typeof body === 'object' &&
    body !== null &&
    'key' in body &&
    typeof body.key === 'string' &&
    Object.hasOwn(PROBLEMS, body.key);
  return isOurs ? (body as Problem) : undefined;
}

/** What a status means when something in between answered, such as a gateway. */
function problemOf(status: number): Problem {
  const known: Readonly<Partial<Record<number, ProblemKey>>> = {
    401: 'notSignedIn',
    403: 'notAllowed',
    404: 'notFound',
    405: 'methodNotAllowed',
    413: 'bodyTooLarge',
    415: 'unsupportedMediaType',
    429: 'unavailable',
    502: 'unavailable',
    503: 'unavailable',
    504: 'unavailable',
  };
  return problem(known[status] ?? 'unexpected');
}
