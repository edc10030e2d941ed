import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/** What has come in over the wire: the body whole, in bytes. */
export interface WireRequest {
  readonly method: string;
  /** Path and query as they stand in the request line, percent-encoded. */
  readonly url: string;
  /** As `IncomingMessage.headersDistinct`: lower-case names, each with all its values. */
  readonly headers: NodeJS.Dict<string[]>;
  readonly body: Buffer;
}

/** What goes out over the wire. Set-Cookie stands among the headers, with all its values. */
export interface WireResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[]>>;
  readonly body: Buffer;
}

/** The route that was found, as API Gateway names it. */
export interface MatchedRoute {
  /** `POST /api/responses`, or `$default`. */
  readonly routeKey: string;
  /** Path parameters, decoded. */
  readonly parameters: Readonly<Record<string, string>>;
}

const DEFAULT_ROUTE: MatchedRoute = { routeKey: '$default', parameters: {} };

/**
 * The event that an API Gateway HTTP API sends to Lambda (payload format 2.0) for this request: the path decoded,
 * several values of a query parameter or header joined by a comma, cookies apart, and the body in base64 unless
 * its type is text, JSON, XML or JavaScript (a form's body is in base64 too). The address of the sender is left
 * out on purpose: nothing here needs it.
 *
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-lambda.html
 */
export function toEvent(
  request: WireRequest,
  { routeKey, parameters }: MatchedRoute = DEFAULT_ROUTE,
  now: number = Date.now(),
): APIGatewayProxyEventV2 {
  const { path, query } = splitUrl(request.url);
  const headers: Record<string, string> = {};
  for (const [name, values] of Object.entries(request.headers)) {
    if (values !== undefined && name !== 'cookie') headers[name] = values.join(',');
  }
  const cookies = (request.headers.cookie ?? [])
    .flatMap((line) => line.split(/; */))
    .filter((one) => one !== '');
  const queryParameters: Record<string, string> = {};
  for (const [name, value] of new URLSearchParams(query)) {
    queryParameters[name] = name in queryParameters ? `${queryParameters[name] ?? ''},${value}` : value;
  }
  const isBase64Encoded = request.body.length > 0 && !isText(headers['content-type']);
  const domainName = headers.host ?? 'localhost';
  return {
    version: '2.0',
    routeKey,
    rawPath: path,
    rawQueryString: query,
    ...(cookies.length > 0 && { cookies }),
    headers,
    ...(query !== '' && { queryStringParameters: queryParameters }),
    ...(Object.keys(parameters).length > 0 && { pathParameters: { ...parameters } }),
    requestContext: {
      accountId: 'local',
      apiId: 'local',
      domainName,
      domainPrefix: domainName.split('.')[0] ?? domainName,
      http: {
        method: request.method,
        path,
        protocol: 'HTTP/1.1',
        sourceIp: '127.0.0.1',
        userAgent: headers['user-agent'] ?? '',
      },
      requestId: randomUUID(),
      routeKey,
      stage: '$default',
      time: new Date(now).toISOString(),
      timeEpoch: now,
    },
    ...(request.body.length > 0 && { body: request.body.toString(isBase64Encoded ? 'base64' : 'utf8') }),
    isBase64Encoded,
  };
}

/**
 * The response that API Gateway makes of what a handler returns: the body decoded, each cookie a Set-Cookie line
 * of its own, JSON as the type when none is given.
 */
export function toResponse(result: APIGatewayProxyStructuredResultV2): WireResponse {
  const headers: Record<string, string | string[]> = {};
  for (const [name, value] of Object.entries(result.headers ?? {})) {
    headers[name.toLowerCase()] = String(value);
  }
  if (result.body) headers['content-type'] ??= 'text/plain; charset=utf-8';
  if (result.cookies && result.cookies.length > 0) headers['set-cookie'] = [...result.cookies];
  const body = Buffer.from(result.body ?? '', result.isBase64Encoded === true ? 'base64' : 'utf8');
  return { status: result.statusCode ?? 200, headers, body };
}

/**
 * The whole body of a request.
 *
 * @returns `undefined` when it is larger than `limit` bytes; what follows is not read.
 */
export async function readBody(request: IncomingMessage, limit: number): Promise<Buffer | undefined> {
  if (Number(request.headers['content-length'] ?? 0) > limit) return undefined;
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > limit) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, length);
}

/** Path (decoded) and query (as it is) of a request line's target. A path that cannot be decoded stays as it is. */
export function splitUrl(url: string): { path: string; query: string } {
  const mark = url.indexOf('?');
  const encoded = mark < 0 ? url : url.slice(0, mark);
  const query = mark < 0 ? '' : url.slice(mark + 1);
  try {
    return { path: decodeURIComponent(encoded), query };
  } catch {
    return { path: encoded, query };
  }
}

const isText = (contentType: string | undefined): boolean =>
  /^\s*(text\/|application\/(json|xml|javascript)\s*(;|$))/i.test(contentType ?? '');
