import type { APIGatewayProxyEventV2 } from 'aws-lambda';

/** Where the browser believes it is: the configured origin, else what the proxy in front says, else the host. */
function originOf(event: APIGatewayProxyEventV2, configured: string | undefined): string {
  if (configured) return new URL(configured).origin;
  const { headers } = event;
  const host = headers['x-forwarded-host'] ?? headers['host'] ?? event.requestContext.domainName;
  const protocol = headers['x-forwarded-proto']?.split(',')[0]?.trim() ?? 'https';
  return `${protocol}://${host.split(',')[0]?.trim() ?? host}`;
}

function bodyOf(event: APIGatewayProxyEventV2): string | Uint8Array<ArrayBuffer> | null {
  if (event.body === undefined) return null;
  return event.isBase64Encoded ? new Uint8Array(Buffer.from(event.body, 'base64')) : event.body;
}

/**
 * API Gateway hands the path over decoded, so a `?` or `#` in it is part of it. It stands after the origin as a text:
 * resolved against it, a path that begins with two slashes would name another host, and the check of where a form
 * comes from would believe it.
 */
const encodedPath = (path: string): string => path.replace(/[?#]/g, encodeURIComponent);

/**
 * The web request that an API Gateway event (payload format 2.0) stands for. Cookies come apart from the other
 * headers in this format, and a body that is not text comes as base64.
 */
export function requestFrom(event: APIGatewayProxyEventV2, origin?: string): Request {
  const { method } = event.requestContext.http;
  const query = event.rawQueryString ? `?${event.rawQueryString}` : '';
  const headers = new Headers();
  for (const [name, value] of Object.entries(event.headers)) {
    if (value !== undefined) headers.set(name, value);
  }
  if (event.cookies?.length) headers.set('cookie', event.cookies.join('; '));
  return new Request(originOf(event, origin) + encodedPath(event.rawPath) + query, {
    method,
    headers,
    body: method === 'GET' || method === 'HEAD' ? null : bodyOf(event),
  });
}
