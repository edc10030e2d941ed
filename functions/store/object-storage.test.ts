import { createHash, createHmac } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { deleteObject, putObject } from './object-storage.ts';
import { StoreUnavailable } from './unavailable.ts';

interface Received {
  readonly request: IncomingMessage;
  readonly body: Buffer;
}
let received: Received[] = [];
let status = 200;
const server = createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => {
    received.push({ request, body: Buffer.concat(chunks) });
    response.writeHead(status).end();
  });
});

const SECRET = 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY';
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  Object.assign(process.env, {
    AWS_REGION: 'eu-west-1',
    AWS_ACCESS_KEY_ID: 'AKIAIOSFODNN7EXAMPLE',
    AWS_SECRET_ACCESS_KEY: SECRET,
    AWS_SESSION_TOKEN: 'a token',
    AWS_ENDPOINT_URL_S3: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`,
  });
});
beforeEach(() => {
  received = [];
  status = 200;
});
afterAll(() => {
  server.close();
});

const sha256 = (data: string | Buffer) => createHash('sha256').update(data).digest('hex');
const hmac = (key: string | Buffer, data: string) => createHmac('sha256', key).update(data).digest();

/**
 * The signature that S3 works out of what came in, by AWS's own description of Signature Version 4
 * (https://docs.aws.amazon.com/AmazonS3/latest/API/sig-v4-header-based-auth.html).
 */
function signatureOf({ request }: Received): string {
  const [, day = '', signedHeaders = ''] =
    /Credential=AKIAIOSFODNN7EXAMPLE\/(\d{8})\/eu-west-1\/s3\/aws4_request, SignedHeaders=([^,]+), /.exec(
      request.headers.authorization ?? '',
    ) ?? [];
  const canonical = [
    request.method,
    request.url,
    '',
    ...signedHeaders.split(';').map((name) => `${name}:${String(request.headers[name])}`),
    '',
    signedHeaders,
    request.headers['x-amz-content-sha256'],
  ].join('\n');
  const scope = `${day}/eu-west-1/s3/aws4_request`;
  const toSign = ['AWS4-HMAC-SHA256', request.headers['x-amz-date'], scope, sha256(canonical)].join('\n');
  const key = ['eu-west-1', 's3', 'aws4_request'].reduce(hmac, hmac(`AWS4${SECRET}`, day));
  return hmac(key, toSign).toString('hex');
}

const signatureIn = ({ request }: Received) =>
  /Signature=([0-9a-f]{64})$/.exec(request.headers.authorization ?? '')?.[1];

test('an object is put with its type, to be kept for good, under a signature that S3 accepts', async () => {
  await putObject('bucket', 'media/abc.ogg', Buffer.from('sound'), 'audio/ogg');
  const [put] = received;
  expect(put?.request.method).toBe('PUT');
  expect(put?.request.url).toBe('/media/abc.ogg');
  expect(put?.body.toString()).toBe('sound');
  expect(put?.request.headers).toMatchObject({
    'content-type': 'audio/ogg',
    'cache-control': 'public, max-age=31536000, immutable',
    'x-amz-content-sha256': sha256('sound'),
    'x-amz-security-token': 'a token',
  });
  expect(signatureIn(put as Received)).toBe(signatureOf(put as Received));
});

test('an object is removed under a signature that S3 accepts', async () => {
  status = 204;
  await deleteObject('bucket', 'media/abc.ogg');
  const [removal] = received;
  expect(removal?.request.method).toBe('DELETE');
  expect(signatureIn(removal as Received)).toBe(signatureOf(removal as Received));
});

test('a bucket that is busy may be asked again; one that refuses is a fault', async () => {
  status = 503;
  await expect(deleteObject('bucket', 'media/abc.ogg')).rejects.toThrow(StoreUnavailable);
  status = 403;
  await expect(deleteObject('bucket', 'media/abc.ogg')).rejects.toThrow('403');
});
