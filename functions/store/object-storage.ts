import { SignatureV4 } from '@smithy/signature-v4';
import { createHash, createHmac, type Hash, type Hmac } from 'node:crypto';
import { passesByItself, StoreUnavailable } from './unavailable.ts';

/** What the signing of AWS asks of a hash. */
class Sha256 {
  readonly #hash: Hash | Hmac;
  constructor(secret?: string | ArrayBuffer | ArrayBufferView) {
    this.#hash = secret === undefined ? createHash('sha256') : createHmac('sha256', bytesOf(secret));
  }
  update(data: string | ArrayBuffer | ArrayBufferView): void {
    this.#hash.update(bytesOf(data));
  }
  digest(): Promise<Uint8Array> {
    return Promise.resolve(this.#hash.digest());
  }
  reset(): void {
    throw new Error('A hash is used once.');
  }
}

const bytesOf = (data: string | ArrayBuffer | ArrayBufferView): Uint8Array => {
  if (typeof data === 'string') return Buffer.from(data);
  return ArrayBuffer.isView(data)
    ? new Uint8Array(data.buffer, data.byteOffset, data.byteLength)
    : new Uint8Array(data);
};

/** As with the tables: an answer that takes longer than this is no answer. */
const PATIENCE_MS = 8000;

/** Under a name that says what is in it nothing ever changes. */
const FOR_GOOD = 'public, max-age=31536000, immutable';

/**
 * Puts an object into a bucket of S3. Two requests do not need the SDK's client, which is half a megabyte of code: only
 * its signing (Signature Version 4) with the credentials that Lambda gives a function.
 *
 * @throws StoreUnavailable when S3 does not answer, so that the same call may succeed a moment later.
 */
export const putObject = (bucket: string, key: string, body: Uint8Array, type: string): Promise<void> =>
  send(bucket, key, { method: 'PUT', headers: { 'content-type': type, 'cache-control': FOR_GOOD }, body });

/** Removes an object; nothing happens when there is none. */
export const deleteObject = (bucket: string, key: string): Promise<void> =>
  send(bucket, key, { method: 'DELETE', headers: {}, body: undefined });

interface Asked {
  readonly method: 'PUT' | 'DELETE';
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array | undefined;
}

async function send(bucket: string, key: string, { method, headers, body }: Asked): Promise<void> {
  const region = setting('AWS_REGION');
  const url = new URL(
    `/${key}`,
    process.env['AWS_ENDPOINT_URL_S3'] ?? `https://${bucket}.s3.${region}.amazonaws.com`,
  );
  const signer = new SignatureV4({
    service: 's3',
    region,
    credentials: {
      accessKeyId: setting('AWS_ACCESS_KEY_ID'),
      secretAccessKey: setting('AWS_SECRET_ACCESS_KEY'),
      ...(process.env['AWS_SESSION_TOKEN'] && { sessionToken: process.env['AWS_SESSION_TOKEN'] }),
    },
    sha256: Sha256,
    uriEscapePath: false,
  });
  const signed = await signer.sign({
    method,
    protocol: url.protocol,
    hostname: url.hostname,
    path: url.pathname,
    query: {},
    headers: { host: url.host, ...headers },
    body,
  });
  const { host: _host, ...sent } = signed.headers;
  const response = await fetch(url, {
    method,
    headers: sent,
    ...(body && { body: body as Uint8Array<ArrayBuffer> }),
    signal: AbortSignal.timeout(PATIENCE_MS),
  }).catch((reason: unknown) => {
    throw new StoreUnavailable('The bucket does not answer.', { cause: reason });
  });
  await response.body?.cancel();
  if (response.ok) return;
  if (passesByItself({ $metadata: { httpStatusCode: response.status } }))
    throw new StoreUnavailable('The bucket is busy.');
  throw new Error(`The bucket answers ${method} with ${String(response.status)}.`);
}

function setting(name: string): string {
  const value = process.env[name];
  if (value === undefined) throw new Error(`${name} is not set`);
  return value;
}
