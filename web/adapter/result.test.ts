import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { resultFrom } from './result.ts';

const page = (text: string, headers: Record<string, string> = {}) =>
  new Response(text, { headers: { 'content-type': 'text/html', ...headers } });
const long = 'Wat hebt u nodig in Brussel? '.repeat(100);

test('a page is compressed the way the browser can read, best first', async () => {
  const best = await resultFrom(page(long), 'gzip, deflate, br');
  expect(best.headers?.['content-encoding']).toBe('br');
  expect(brotliDecompressSync(Buffer.from(best.body ?? '', 'base64')).toString()).toBe(long);
  const older = await resultFrom(page(long), 'gzip');
  expect(gunzipSync(Buffer.from(older.body ?? '', 'base64')).toString()).toBe(long);
  const plain = await resultFrom(page(long), undefined);
  expect([plain.body, plain.isBase64Encoded, plain.headers?.['content-encoding']]).toEqual([
    long,
    undefined,
    undefined,
  ]);
});

test('a length that was that of the whole text does not go along with a compressed one', async () => {
  const result = await resultFrom(page(long, { 'content-length': String(long.length) }), 'br');
  expect(result.headers).not.toHaveProperty('content-length');
  expect(result.headers?.['vary']).toBe('accept-encoding');
});

test('a short page is sent as it is', async () => {
  const result = await resultFrom(page('kort'), 'br');
  expect(result.body).toBe('kort');
});

test('several cookies stay several', async () => {
  const response = page('x');
  response.headers.append('set-cookie', 'a=1; Expires=Wed, 25 Nov 2026 00:00:00 GMT');
  response.headers.append('set-cookie', 'b=2');
  const result = await resultFrom(response, undefined);
  expect(result.cookies).toEqual(['a=1; Expires=Wed, 25 Nov 2026 00:00:00 GMT', 'b=2']);
  expect(result.headers).not.toHaveProperty('set-cookie');
});

test('what is not text goes as base64, and nothing goes as nothing', async () => {
  const image = await resultFrom(
    new Response(new Uint8Array([0, 255, 1]), { headers: { 'content-type': 'image/png' } }),
    'br',
  );
  expect([image.body, image.isBase64Encoded]).toEqual([Buffer.from([0, 255, 1]).toString('base64'), true]);
  const redirect = await resultFrom(new Response(null, { status: 303, headers: { location: '/x' } }), 'br');
  expect([redirect.statusCode, redirect.body]).toEqual([303, undefined]);
});
