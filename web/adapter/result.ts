import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import Negotiator from 'negotiator';

const TEXT = /^(text\/|application\/(json|javascript|xml|problem\+json)|image\/svg\+xml)/;
/** Below this a compressed body is not smaller than what the headers cost. */
const WORTH_COMPRESSING = 1000;
/** 5 of 11: near the size of the best at a tenth of its time, since every page is compressed as it is sent. */
const BROTLI_QUALITY = 5;

/** Browsers name all they can read and like none better: then the smaller one is chosen (RFC 9110, 12.5.3). */
function bestEncoding(accepted: string | undefined): 'br' | 'gzip' | undefined {
  const readable = new Negotiator({ headers: { 'accept-encoding': accepted ?? '' } }).encodings([
    'br',
    'gzip',
  ]);
  return (['br', 'gzip'] as const).find((encoding) => readable.includes(encoding));
}

/**
 * The API Gateway result (payload format 2.0) of a web response. Text is compressed here, because neither
 * API Gateway nor a CloudFront behaviour without cache does it; anything compressed or not text goes as base64.
 */
export async function resultFrom(
  response: Response,
  acceptEncoding: string | undefined,
): Promise<APIGatewayProxyStructuredResultV2> {
  const headers: Record<string, string> = {};
  for (const [name, value] of response.headers) if (name !== 'set-cookie') headers[name] = value;
  const cookies = response.headers.getSetCookie();
  const bytes = Buffer.from(await response.arrayBuffer());
  const shared = { statusCode: response.status, headers, ...(cookies.length ? { cookies } : {}) };

  if (!TEXT.test(headers['content-type'] ?? '')) {
    return bytes.length === 0 ? shared : { ...shared, body: bytes.toString('base64'), isBase64Encoded: true };
  }
  headers['vary'] = headers['vary'] ? `${headers['vary']}, accept-encoding` : 'accept-encoding';
  const worth = bytes.length >= WORTH_COMPRESSING && headers['content-encoding'] === undefined;
  const encoding = worth ? bestEncoding(acceptEncoding) : undefined;
  if (encoding === undefined) return { ...shared, body: bytes.toString('utf8') };
  const compressed =
    encoding === 'br'
      ? brotliCompressSync(bytes, {
          params: {
            [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY,
            [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
            [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
          },
        })
      : gzipSync(bytes);
  headers['content-encoding'] = encoding;
  delete headers['content-length'];
  return { ...shared, body: compressed.toString('base64'), isBase64Encoded: true };
}
