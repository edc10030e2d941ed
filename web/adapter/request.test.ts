import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { expect, test } from 'vitest';
import { requestFrom } from './request.ts';

const event = (
  method: string,
  more: Omit<Partial<APIGatewayProxyEventV2>, 'requestContext'> = {},
): APIGatewayProxyEventV2 => ({
  version: '2.0',
  routeKey: '$default',
  rawPath: '/s/noden/3',
  rawQueryString: '',
  isBase64Encoded: false,
  headers: { host: 'api.internal' },
  requestContext: {
    domainName: 'api.internal',
    http: { method, path: '/s/noden/3', protocol: 'HTTP/1.1', sourceIp: '', userAgent: '' },
  } as APIGatewayProxyEventV2['requestContext'],
  ...more,
});

test('the address is the one the browser sees, not the one behind the proxy', () => {
  const forwarded = {
    host: 'api.internal',
    'x-forwarded-host': 'peil.example',
    'x-forwarded-proto': 'https',
  };
  expect(requestFrom(event('GET', { headers: forwarded })).url).toBe('https://peil.example/s/noden/3');
  expect(requestFrom(event('GET', { rawQueryString: 'lang=ar&a=%20' }), 'http://localhost:4000').url).toBe(
    'http://localhost:4000/s/noden/3?lang=ar&a=%20',
  );
});

test('several proxies in a row name the first host and protocol', () => {
  const headers = { 'x-forwarded-host': 'peil.example, inner', 'x-forwarded-proto': 'https, http' };
  expect(requestFrom(event('GET', { headers })).url).toBe('https://peil.example/s/noden/3');
});

test('a path cannot name another host, nor begin a query of its own', () => {
  const headers = { host: 'peil.example' };
  const elsewhere = requestFrom({ ...event('POST', { headers }), rawPath: '//evil.example/s/noden' });
  expect(new URL(elsewhere.url).host).toBe('peil.example');
  const decoded = requestFrom({ ...event('GET', { headers }), rawPath: '/s/a?b#c é' });
  expect(decoded.url.endsWith('/s/a%3Fb%23c%20%C3%A9')).toBe(true);
});

test('cookies come apart from the headers and are put together', () => {
  const request = requestFrom(event('GET', { cookies: ['interview=A-1', 'b=2'] }));
  expect(request.headers.get('cookie')).toBe('interview=A-1; b=2');
});

test('a form arrives whole, as text or as base64, also in Arabic', async () => {
  const body = `idea=${encodeURIComponent('حديقة')}`;
  const headers = { host: 'x', 'content-type': 'application/x-www-form-urlencoded' };
  const plain = requestFrom(event('POST', { body, headers }));
  const coded = requestFrom(
    event('POST', { body: Buffer.from(body).toString('base64'), isBase64Encoded: true, headers }),
  );
  for (const request of [plain, coded]) expect((await request.formData()).get('idea')).toBe('حديقة');
});

test('a GET has no body, whatever the event says', () => {
  expect(requestFrom(event('GET', { body: 'x' })).body).toBeNull();
});
