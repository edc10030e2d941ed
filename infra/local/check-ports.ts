import { createServer } from 'node:net';
import { portHolder } from './port-holder.ts';
import type { Ports } from './settings.ts';

const WHAT: Readonly<Record<keyof Ports, string>> = {
  product: 'the product',
  identity: 'signing in',
  app: 'the pages',
  emulator: 'the database',
};

/**
 * Says which of the ports are taken, by what if that can be known, and how to choose others; `undefined` when all
 * are free.
 */
export async function takenPorts(ports: Ports): Promise<string | undefined> {
  const lines: string[] = [];
  for (const [part, port] of Object.entries(ports) as [keyof Ports, number][]) {
    if (await isFree(port)) continue;
    const holder = await portHolder(port);
    lines.push(
      `Port ${String(port)}, for ${WHAT[part]}, is taken${holder === undefined ? ' by another program' : ` by ${holder}`}.`,
    );
  }
  if (lines.length === 0) return undefined;
  const other = ports.product >= 60_000 ? 4100 : ports.product + 100;
  return [
    ...lines,
    `Stop that program, or choose other ports: PORT=${String(other)} npm start (the other parts take the three ports after it).`,
  ].join('\n');
}

async function isFree(port: number): Promise<boolean> {
  // On all addresses and on each loopback: a program may listen on any of them alone.
  for (const host of [undefined, '127.0.0.1', '::1']) if (!(await canListen(port, host))) return false;
  return true;
}

const canListen = (port: number, host: string | undefined): Promise<boolean> =>
  new Promise((resolve) => {
    const server = createServer();
    server.once('error', (reason: NodeJS.ErrnoException) => {
      resolve(reason.code !== 'EADDRINUSE' && reason.code !== 'EACCES');
    });
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(true)));
  });
