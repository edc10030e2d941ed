import { fork } from 'node:child_process';
import { createServer, type Server } from 'node:net';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { freePort } from '#infra/local/free-port.ts';

const MAIN = fileURLToPath(new URL('../../infra/local/main.ts', import.meta.url));

let folder: string;
let occupant: Server | undefined;
beforeEach(async () => {
  folder = await mkdtemp(`${tmpdir()}/peil-ports-`);
});
afterEach(async () => {
  occupant?.close();
  await rm(folder, { recursive: true, force: true });
});

/** Runs the start to its end: what it printed, and how it ended. */
const start = (port: string): Promise<{ code: number | null; output: string }> =>
  new Promise((resolve) => {
    const child = fork(MAIN, [], {
      env: { ...process.env, PORT: port, PEIL_FOLDER: folder },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on('data', (chunk: Buffer) => (output += chunk.toString()));
    }
    child.once('close', (code) => {
      resolve({ code, output });
    });
  });

test('a port that is taken is named, with who has it and how to choose another, and nothing is left behind', async () => {
  const port = await freePort();
  occupant = createServer().listen(port, '127.0.0.1');
  const { code, output } = await start(String(port));
  expect(code).toBe(1);
  expect(output).toContain(`Port ${String(port)}, for the product, is taken`);
  // Only Linux lets anybody look; there the occupant is this very process.
  if (process.platform === 'linux') expect(output).toContain(`(process ${String(process.pid)})`);
  expect(output).toMatch(/PORT=\d+ npm start/);
  expect(await readdir(folder)).toEqual([]);
});

test('a port of another part that is taken is named too', async () => {
  const port = await freePort();
  occupant = createServer().listen(port + 3, '127.0.0.1');
  const { code, output } = await start(String(port));
  expect(code).toBe(1);
  expect(output).toContain(`Port ${String(port + 3)}, for the database, is taken`);
});

test('a PORT that is no port is said to be none', async () => {
  const { code, output } = await start('many');
  expect(code).toBe(1);
  expect(output).toContain('PORT must be a whole number from 1 to 65000');
  expect(output).toContain('"many"');
});
