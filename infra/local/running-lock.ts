import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import * as z from 'zod';
import { isAlive } from './file-lock.ts';

const Running = z.object({ pid: z.int(), port: z.int(), since: z.number() });

/** How long a start may take before the product's port must be open. */
const STARTING_MS = 180_000;

export type LockOutcome =
  | {
      readonly kind: 'taken';
      readonly release: () => Promise<void>;
      /** Whoever had it was killed. */ readonly leftBehind: boolean;
    }
  | { readonly kind: 'running'; readonly pid: number; readonly port: number };

/**
 * Makes sure that one product at a time uses a data folder: two databases over the same files would damage them.
 * What a killed product left behind does not count.
 */
export async function lockFolder(folder: string, port: number): Promise<LockOutcome> {
  const file = `${folder}/running.json`;
  await mkdir(folder, { recursive: true });
  const text = await readFile(file, 'utf8').catch(() => undefined);
  const other = text === undefined ? undefined : Running.safeParse(parsed(text)).data;
  if (other && other.pid !== process.pid && isAlive(other.pid)) {
    // After a restart of the machine another program may have its number; then nothing answers at its port.
    const starting = Date.now() - other.since < STARTING_MS;
    if (starting || (await answers(other.port))) return { kind: 'running', pid: other.pid, port: other.port };
  }
  const mine: z.infer<typeof Running> = { pid: process.pid, port, since: Date.now() };
  await writeFile(file, JSON.stringify(mine));
  return {
    kind: 'taken',
    leftBehind: text !== undefined,
    release: () => rm(file, { force: true }),
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const answers = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect({ port, host: '127.0.0.1' });
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => {
      resolve(false);
    });
  });
