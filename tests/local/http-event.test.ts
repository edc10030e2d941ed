import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { toEvent, toResponse, type WireRequest } from '#infra/local/http-event.ts';

const request = (more: Partial<WireRequest>): WireRequest => ({
  method: 'GET',
  url: '/',
  headers: { host: ['localhost:4000'] },
  body: Buffer.alloc(0),
  ...more,
});

test('a request without a body becomes an event without one', () => {
  const event = toEvent(request({ url: '/s/noden?lang=ar' }));
  expect(event).toMatchObject({
    version: '2.0',
    routeKey: '$default',
    rawPath: '/s/noden',
    rawQueryString: 'lang=ar',
    queryStringParameters: { lang: 'ar' },
    isBase64Encoded: false,
    requestContext: { http: { method: 'GET', path: '/s/noden' }, domainName: 'localhost:4000' },
  });
  expect(event).not.toHaveProperty('body');
  expect(event).not.toHaveProperty('cookies');
  expect(event).not.toHaveProperty('pathParameters');
});

test('the path arrives decoded and the query as it was sent, as API Gateway does', () => {
  const event = toEvent(request({ url: '/s/caf%C3%A9?q=a%20b&q=c' }));
  expect(event.rawPath).toBe('/s/café');
  expect(event.rawQueryString).toBe('q=a%20b&q=c');
  expect(event.queryStringParameters).toEqual({ q: 'a b,c' });
});

test('a path that cannot be decoded does not bring anything down', () => {
  expect(toEvent(request({ url: '/s/%E0%A4%A' })).rawPath).toBe('/s/%E0%A4%A');
});

test('each cookie stands by itself and not among the headers', () => {
  const event = toEvent(request({ headers: { host: ['x'], cookie: ['a=1; b=2;c=3', 'd=4'] } }));
  expect(event.cookies).toEqual(['a=1', 'b=2', 'c=3', 'd=4']);
  expect(event.headers).not.toHaveProperty('cookie');
});

test('a header that comes twice is joined', () => {
  expect(toEvent(request({ headers: { 'x-a': ['1', '2'] } })).headers['x-a']).toBe('1,2');
});

test('the address of the visitor is not in the event', () => {
  const event = toEvent(request({ headers: { host: ['x'] } }));
  expect(event.requestContext.http.sourceIp).toBe('127.0.0.1');
});

test.each([
  ['application/json', false],
  ['application/json; charset=utf-8', false],
  ['text/plain', false],
  ['application/xml', false],
  ['application/x-www-form-urlencoded', true],
  ['multipart/form-data; boundary=x', true],
  ['application/octet-stream', true],
  ['application/jsonish', true],
])('a body of type %s is in base64: %s', (type, encoded) => {
  const body = Buffer.from('{"naam":"Zoë"}');
  const event = toEvent(request({ method: 'POST', headers: { 'content-type': [type] }, body }));
  expect(event.isBase64Encoded).toBe(encoded);
  expect(Buffer.from(event.body ?? '', encoded ? 'base64' : 'utf8')).toEqual(body);
});

test('any bytes that a form sends arrive unchanged', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 1, maxLength: 2000 }), (bytes) => {
      const body = Buffer.from(bytes);
      const headers = { 'content-type': ['application/x-www-form-urlencoded'] };
      const event = toEvent(request({ method: 'POST', headers, body }));
      expect(Buffer.from(event.body ?? '', 'base64')).toEqual(body);
    }),
  );
});

test('the parameters of the route are passed on', () => {
  const matched = { routeKey: 'GET /api/channels/{channel}', parameters: { channel: 'noden' } };
  const event = toEvent(request({ url: '/api/channels/noden' }), matched);
  expect(event.pathParameters).toEqual({ channel: 'noden' });
  expect(event.requestContext.routeKey).toBe(matched.routeKey);
});

test('what a handler returns goes out with its status, headers and each cookie on its own line', () => {
  const response = toResponse({
    statusCode: 303,
    headers: { Location: '/s/noden', 'X-Count': 3 },
    cookies: ['a=1; Path=/', 'b=2'],
  });
  expect(response).toEqual({
    status: 303,
    headers: { location: '/s/noden', 'x-count': '3', 'set-cookie': ['a=1; Path=/', 'b=2'] },
    body: Buffer.alloc(0),
  });
});

test('a body in base64 goes out as its bytes', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 2000 }), (bytes) => {
      const body = Buffer.from(bytes);
      const response = toResponse({ statusCode: 200, body: body.toString('base64'), isBase64Encoded: true });
      expect(response.body).toEqual(body);
    }),
  );
});

test('a text without a type goes out as text', () => {
  const response = toResponse({ statusCode: 200, body: 'Zoë' });
  expect(response.headers['content-type']).toBe('text/plain; charset=utf-8');
  expect(response.body.toString()).toBe('Zoë');
});
