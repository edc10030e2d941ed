import type { APIGatewayProxyEventV2 } from 'aws-lambda';

/** Where the browser believes it is: the configured origin, else what the proxy in front says, else the host. */
function originOf(event: APIGatewayProxyEventV2, configured: string | undefined): string {
  if (configured) return configured;
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
  return new Request(new URL(event.rawPath + query, originOf(event, origin)), {
    method,
    headers,
    body: method === 'GET' || method === 'HEAD' ? null : bodyOf(event),
  });
}
