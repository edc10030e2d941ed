import { createServer, type RequestListener, type Server } from 'node:http';
import type { RunningPart } from './part.ts';

export interface ListenOptions {
  readonly port: number;
  /** The address to listen on. Without it: this machine only, by IPv4 and IPv6, as `localhost` may mean either. */
  readonly host?: string | undefined;
  /** How long an idle connection stays open, in milliseconds. */
  readonly keepAliveMs?: number;
}

/**
 * Serves HTTP until it is stopped. Stopping refuses new connections, finishes the requests that are under way and
 * closes idle connections.
 *
 * @throws when the port is taken.
 */
export async function listen(
  listener: RequestListener,
  { port, host, keepAliveMs = 5000 }: ListenOptions,
): Promise<RunningPart> {
  const servers: Server[] = [];
  for (const address of host === undefined ? ['127.0.0.1', '::1'] : [host]) {
    const server = createServer({ keepAliveTimeout: keepAliveMs }, listener);
    try {
      await opened(server, port, address);
      servers.push(server);
    } catch (reason) {
      // A machine without IPv6 is served by IPv4 alone.
      const code = (reason as NodeJS.ErrnoException).code;
      if (address === '::1' && (code === 'EADDRNOTAVAIL' || code === 'EAFNOSUPPORT')) continue;
      await Promise.all(servers.map(closed));
      throw reason;
    }
  }
  return { stop: async () => void (await Promise.all(servers.map(closed))) };
}

const opened = (server: Server, port: number, host: string): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });

const closed = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => {
      resolve();
    });
    server.closeIdleConnections();
  });
