import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2, Context } from 'aws-lambda';
import { problem, type ProblemKey } from '#shared/contract/problem.ts';
import { handlers } from '#functions/http/handlers.ts';
import { toEvent, toResponse, type WireRequest, type WireResponse } from '../http-event.ts';
import { matchRoute } from '../match-route.ts';

/** How long a function may take on AWS; the handlers read it from their context. */
const TIMEOUT_MS = 10_000;

/**
 * Answers a request under `/api/` with the very handler that runs on Lambda, found by the contract's method and
 * path. An unknown path or method is a problem of the catalogue; a handler that throws is 500, as on AWS.
 */
export async function callHandler(request: WireRequest): Promise<WireResponse> {
  const match = matchRoute(request.method, request.url.split('?', 1)[0] ?? '/');
  switch (match.kind) {
    case 'unknownPath':
      return problemResponse('notFound');
    case 'otherMethod':
      return problemResponse('methodNotAllowed', { allow: match.allowed.join(', ') });
    case 'found': {
      const event = toEvent(request, match);
      try {
        const handler = await handlers[match.name]();
        return toResponse(await handler(event, contextOf(event, match.name)));
      } catch (reason) {
        console.error(`${match.routeKey} failed:`, reason);
        return toResponse({
          statusCode: 500,
          headers: { 'content-type': 'application/json' },
          body: '{"message":"Internal Server Error"}',
        });
      }
    }
  }
}

/** A problem of the catalogue as a response of the gateway itself. */
export function problemResponse(key: ProblemKey, headers: Record<string, string> = {}): WireResponse {
  const body = problem(key);
  const result: APIGatewayProxyStructuredResultV2 = {
    statusCode: body.status,
    headers: { 'content-type': 'application/problem+json', 'cache-control': 'no-store', ...headers },
    body: JSON.stringify(body),
  };
  return toResponse(result);
}

function contextOf(event: APIGatewayProxyEventV2, name: string): Context {
  const deadline = Date.now() + TIMEOUT_MS;
  const nothing = (): void => undefined;
  return {
    callbackWaitsForEmptyEventLoop: false,
    functionName: name,
    functionVersion: '$LATEST',
    invokedFunctionArn: `arn:aws:lambda:local:000000000000:function:${name}`,
    memoryLimitInMB: '512',
    awsRequestId: event.requestContext.requestId,
    logGroupName: `/aws/lambda/${name}`,
    logStreamName: 'local',
    getRemainingTimeInMillis: () => deadline - Date.now(),
    done: nothing,
    fail: nothing,
    succeed: nothing,
  };
}
