import type { RequestListener } from 'node:http';
import { readBody, type WireRequest, type WireResponse } from './http-event.ts';

/** The largest request that API Gateway passes on to Lambda (6 MB for the whole event). */
const LIMIT_BYTES = 6 * 1024 * 1024;

/** A listener for `node:http` that reads the request whole, asks for the answer and sends it. */
export function respond(answer: (request: WireRequest) => Promise<WireResponse>): RequestListener {
  return (incoming, outgoing) => {
    void (async () => {
      const body = await readBody(incoming, LIMIT_BYTES);
      const response: WireResponse =
        body === undefined
          ? tooLarge()
          : await answer({
              method: incoming.method ?? 'GET',
              url: incoming.url ?? '/',
              headers: incoming.headersDistinct,
              body,
            });
      outgoing.writeHead(response.status, {
        ...response.headers,
        // What was not read would be taken for the next request on this connection.
        ...(body === undefined && { connection: 'close' }),
        // No length where HTTP forbids one.
        ...(response.status !== 304 && response.status !== 204 && { 'content-length': response.body.length }),
      });
      outgoing.end(incoming.method === 'HEAD' || response.status === 304 ? undefined : response.body);
    })().catch((reason: unknown) => {
      // The client hung up halfway through its request, or a fault of our own.
      if (!incoming.destroyed || incoming.complete) console.error(reason);
      if (!outgoing.headersSent) outgoing.writeHead(500, { 'content-type': 'application/json' });
      outgoing.end('{"message":"Internal Server Error"}');
    });
  };
}

const tooLarge = (): WireResponse => ({
  status: 413,
  headers: { 'content-type': 'application/json' },
  body: Buffer.from('{"message":"Request Entity Too Large"}'),
});
