import { spawn, type ChildProcess } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { emulatorFolder } from './emulator-archive.ts';
import { guard } from './guard.ts';
import { stopProcess } from './stop-process.ts';

export interface EmulatorOptions {
  readonly port: number;
  /** Where the data is kept. Without it, or with `inMemory`, everything is gone when the emulator stops. */
  readonly dataFolder?: string;
  readonly inMemory?: boolean;
}

export interface Emulator {
  /** For `AWS_ENDPOINT_URL_DYNAMODB`; streams answer at the same address. */
  readonly endpoint: string;
  readonly process: ChildProcess;
  stop(): Promise<void>;
}

/** The most that a cold Java on a busy machine needs to begin to answer. */
const PATIENCE_MS = 60_000;

/**
 * Starts the real DynamoDB Local (Java 17 or later) and waits until it answers. It ends with this process,
 * however this process ends.
 *
 * @throws when Java is missing, when the port is taken, or when it does not answer within a minute.
 */
export async function startEmulator({ port, dataFolder, inMemory }: EmulatorOptions): Promise<Emulator> {
  const kept = inMemory === true ? undefined : dataFolder;
  if (kept !== undefined) await mkdir(kept, { recursive: true });
  const child = spawn(
    'java',
    [
      // Starts with half the work of the default collector on a machine with few cores.
      '-XX:+UseSerialGC',
      '-Xmx512m',
      '-Djava.library.path=./DynamoDBLocal_lib',
      '-jar',
      'DynamoDBLocal.jar',
      '-port',
      String(port),
      ...(kept === undefined ? ['-inMemory'] : ['-dbPath', kept]),
      '-sharedDb',
    ],
    // A group of its own: Ctrl-C reaches the one who started it, who ends it when nobody needs it any more.
    { cwd: await emulatorFolder(), stdio: ['ignore', 'pipe', 'pipe'], detached: true },
  );
  guard(child);
  const endpoint = `http://127.0.0.1:${String(port)}`;
  try {
    await answering(child, endpoint);
  } catch (reason) {
    child.kill('SIGKILL');
    throw reason;
  }
  return { endpoint, process: child, stop: () => stopProcess(child) };
}

async function answering(child: ChildProcess, endpoint: string): Promise<void> {
  let said = '';
  const listen = (chunk: Buffer): void => {
    said = (said + chunk.toString()).slice(-4000);
  };
  // Read to the end in any case: a full pipe would make Java wait.
  child.stdout?.on('data', listen);
  child.stderr?.on('data', listen);
  let failure: Error | undefined;
  child.once('error', (reason: NodeJS.ErrnoException) => {
    failure =
      reason.code === 'ENOENT'
        ? new Error('Java is missing: DynamoDB Local needs Java 17 or later on the path.')
        : reason;
  });
  child.once('exit', () => {
    failure ??= new Error(`DynamoDB Local ended at once.\n${said}`);
  });
  for (const start = performance.now(); performance.now() - start < PATIENCE_MS; await sleep(50)) {
    if (failure !== undefined) throw failure;
    // Any answer will do; without a signature it is a refusal.
    const response = await fetch(endpoint, { signal: AbortSignal.timeout(2000) }).catch(() => undefined);
    if (response !== undefined && failure === undefined) return;
  }
  throw new Error(`DynamoDB Local did not answer within ${String(PATIENCE_MS / 1000)} s.\n${said}`);
}
