import { Agent, request as send } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import type { WireRequest, WireResponse } from '../http-event.ts';
import { unavailablePage } from './unavailable-page.ts';

/** How long a visitor waits for an app that is starting again before being told to come back. */
const PATIENCE_MS = 8000;
const RETRY_MS = 100;

/** Headers of one connection, which are not passed on to the next (RFC 9110, section 7.6.1). */
const HOP_BY_HOP = new Set([
  'connection',
  'keep-alive',
  'proxy-authenticate',
  'proxy-authorization',
  'proxy-connection',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
]);

/**
 * Passes requests on to the app process and its answers back, with the visitor's host and protocol, so that the app
 * knows its own address under any name. When the app is not there, it waits a little; when a request was cut off
 * halfway it is repeated only if repeating is harmless (GET, HEAD).
 */
export function forwardToApp(appUrl: string): (request: WireRequest) => Promise<WireResponse> {
  const agent = new Agent({ keepAlive: true, timeout: 60_000 });
  return async (request) => {
    const harmless = request.method === 'GET' || request.method === 'HEAD';
    for (const start = performance.now(); performance.now() - start < PATIENCE_MS; await sleep(RETRY_MS)) {
      try {
        return await once(appUrl, agent, request);
      } catch (reason) {
        const refused = (reason as NodeJS.ErrnoException).code === 'ECONNREFUSED';
        if (!refused && !harmless) break;
      }
    }
    return unavailablePage(request.headers['accept-language']?.[0]);
  };
}

function once(appUrl: string, agent: Agent, request: WireRequest): Promise<WireResponse> {
  const host = request.headers.host?.[0] ?? 'localhost';
  const headers: Record<string, string[] | string> = {};
  for (const [name, values] of Object.entries(request.headers)) {
    if (values !== undefined && !HOP_BY_HOP.has(name)) headers[name] = values;
  }
  headers['host'] = host;
  headers['x-forwarded-host'] ??= host;
  headers['x-forwarded-proto'] ??= 'http';
  headers['content-length'] = String(request.body.length);
  return new Promise((resolve, reject) => {
    const url = new URL(appUrl);
    const outgoing = send(
      { host: url.hostname, port: url.port, method: request.method, path: request.url, headers, agent },
      (incoming) => {
        const chunks: Buffer[] = [];
        incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
        incoming.on('error', reject);
        incoming.on('end', () => {
          const answered: Record<string, string | string[]> = {};
          for (const [name, values] of Object.entries(incoming.headersDistinct)) {
            if (values === undefined || HOP_BY_HOP.has(name)) continue;
            answered[name] = values.length === 1 && values[0] !== undefined ? values[0] : values;
          }
          resolve({ status: incoming.statusCode ?? 502, headers: answered, body: Buffer.concat(chunks) });
        });
      },
    );
    outgoing.on('error', reject);
    outgoing.end(request.body);
  });
}
