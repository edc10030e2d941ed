import { fork } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { randomInt } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { takenPorts } from '#infra/local/check-ports.ts';
import { LOCAL_ACCOUNTS, type LocalAccount } from '#infra/local/identity/accounts.ts';
import type { Role } from '#shared/contract/role.ts';
import { stopProcess } from '#infra/local/stop-process.ts';

/** `staff` has every role of staff; the others have the one they are called by. */
export type AccountName = Role | 'staff';

export interface RunningProduct {
  /** `http://localhost:<port>`, without a slash at the end. */
  readonly url: string;
  readonly accounts: Readonly<Record<AccountName, LocalAccount>>;
  /** Where its data and secrets are; gone after `stop`. */
  readonly folder: string;
  /** What it has printed so far. */
  output(): string;
  /** The process number of each part that runs now: emulator, gateway, app, pump and identity. */
  processes(): Promise<Readonly<Record<string, number>>>;
  /** The process number of the supervisor. */
  readonly pid: number;
  /** Ends it in good order and removes its data, unless the folder was given. */
  stop(): Promise<void>;
}

export interface ProductOptions {
  /** Data to go on with, which stays afterwards. Without it the data is new and goes with the product. */
  readonly folder?: string;
  /** Variables beside those of this process. */
  readonly environment?: NodeJS.ProcessEnv;
}

const MAIN = fileURLToPath(new URL('../../infra/local/main.ts', import.meta.url));

/**
 * Starts the whole product as `npm start` does, on free ports. It ends with this process, and with `stop`.
 *
 * @throws with all it printed when it does not come up.
 */
export async function startProduct({
  folder: kept,
  environment = {},
}: ProductOptions = {}): Promise<RunningProduct> {
  const port = await freePorts();
  const folder = kept ?? (await mkdtemp(`${tmpdir()}/peil-`));
  const child = fork(MAIN, [], {
    env: { ...process.env, ...environment, PORT: String(port), PEIL_FOLDER: folder },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    execArgv: [],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk: Buffer) => (output += chunk.toString()));
  }
  await new Promise<void>((resolve, reject) => {
    child.once('message', () => {
      resolve();
    });
    child.once('exit', () => {
      reject(new Error(`The product did not start.\n${output}`));
    });
  });
  return {
    url: `http://localhost:${String(port)}`,
    accounts: Object.fromEntries(LOCAL_ACCOUNTS.map((account) => [account.username, account])) as Record<
      AccountName,
      LocalAccount
    >,
    folder,
    output: () => output,
    processes: () =>
      new Promise((resolve) => {
        child.once('message', (answer: { processes: Record<string, number> }) => {
          resolve(answer.processes);
        });
        child.send('processes');
      }),
    pid: child.pid ?? 0,
    stop: async () => {
      await stopProcess(child);
      if (kept === undefined) await rm(folder, { recursive: true, force: true });
    },
  };
}

/** The first of four free ports in a row. */
async function freePorts(): Promise<number> {
  for (;;) {
    const product = randomInt(20_000, 30_000);
    const taken = await takenPorts({
      product,
      identity: product + 1,
      app: product + 2,
      emulator: product + 3,
    });
    if (taken === undefined) return product;
  }
}
