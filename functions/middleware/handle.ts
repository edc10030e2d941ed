import middy, { type Request } from '@middy/core';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2, Context } from 'aws-lambda';
import { problem, type Problem } from '#shared/contract/problem.ts';
import type { Access, Route } from '#shared/contract/route.ts';
import { type InputOf, type OutputOf, type RouteName, ROUTES } from '#shared/contract/routes.ts';
import { StoreUnavailable } from '#functions/store/unavailable.ts';
import { logAnswered } from './log.ts';
import { readInput } from './read-input.ts';
import { Refusal } from './refusal.ts';
import type { Reply } from './reply.ts';
import type { Session } from './session.ts';
import { outputResult, problemResult } from './wire.ts';

/** A route's handler as Lambda and the local gateway call it. */
export type HttpHandler = (
  event: APIGatewayProxyEventV2,
  context: Context,
) => Promise<APIGatewayProxyStructuredResultV2>;

/** The routes that ask nobody who they are, and the others. */
export type PublicRoute = {
  [Name in RouteName]: (typeof ROUTES)[Name]['access'] extends 'public' ? Name : never;
}[RouteName];
export type SignedInRoute = Exclude<RouteName, PublicRoute>;

/** Finds out who asks, or ends the request. */
export type ReadSession = (access: Access, event: APIGatewayProxyEventV2) => Promise<Session>;

/** The event with what the steps before the route found out about it. */
interface Prepared extends APIGatewayProxyEventV2 {
  readonly session?: Session | undefined;
  readonly input?: unknown;
}
type Result = APIGatewayProxyStructuredResultV2;
interface Clock extends Record<string, unknown> {
  begun?: number;
}
type Step = Request<Prepared, Result, Error, Context, Clock>;

/** The handler of a public route. */
export const handle = <Name extends PublicRoute>(
  name: Name,
  act: (input: InputOf<Name>) => Promise<Reply<OutputOf<Name>>>,
): HttpHandler => stack(name, undefined, (input) => act(input as InputOf<Name>));

/**
 * The one stack that every route goes through. In order: session, body (size, type, JSON), input by the contract,
 * the route itself, then headers, and at every exit one line of log. A fault ends as `unexpected`, a store that is
 * away as `unavailable`; neither says more to the caller.
 *
 * Routes use {@link handle} or `handleSignedIn`. The session's reader comes in from there, so that a resident's
 * function does not carry it.
 */
export function stack(
  name: RouteName,
  readSession: ReadSession | undefined,
  act: (input: unknown, session: Session | undefined) => Promise<Reply<unknown>>,
): HttpHandler {
  const route: Route = ROUTES[name];
  if ((route.access === 'public') !== (readSession === undefined))
    throw new Error(`${name} has the wrong kind of handler for who may call it.`);
  return middy<Prepared, Result, Error, Context, Clock>({
    // Lambda itself ends a function that is late, and the store's own limits come well before that.
    timeoutEarlyInMillis: 0,
  })
    .use(answered(name))
    .use({
      before: async (step: Step) => {
        if (readSession) step.event = { ...step.event, session: await readSession(route.access, step.event) };
      },
    })
    .use({
      before: (step: Step) => {
        step.event = { ...step.event, input: readInput(route, step.event) };
      },
    })
    .handler(async ({ input, session }: Prepared): Promise<Result> => {
      const replied = await act(input, session);
      if ('problem' in replied) throw new Refusal(replied.problem);
      return outputResult(replied.output, route.maxAge);
    });
}

/** Outermost: what is thrown becomes a problem, and whatever happens is logged once. */
function answered(route: RouteName) {
  const log = (step: Step, status: number, fault?: unknown, key?: string): void => {
    logAnswered({
      route,
      status,
      problem: key,
      milliseconds: performance.now() - (step.internal.begun ?? performance.now()),
      fault,
    });
  };
  return {
    before: (step: Step): void => {
      step.internal.begun = performance.now();
    },
    after: (step: Step): void => {
      log(step, step.response?.statusCode ?? 500);
    },
    onError: (step: Step): void => {
      const reason = step.error;
      const found = reason instanceof Refusal ? reason.problem : problemOf(reason);
      step.response = problemResult(found);
      log(step, found.status, reason instanceof Refusal ? undefined : reason, found.key);
    },
  };
}

const problemOf = (reason: unknown): Problem =>
  problem(reason instanceof StoreUnavailable ? 'unavailable' : 'unexpected');
