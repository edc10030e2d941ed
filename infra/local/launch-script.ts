import { fork } from 'node:child_process';
import { stopProcess } from './stop-process.ts';
import type { Launched } from './supervised-part.ts';

/** How long a part may take to start. */
const START_MS = 60_000;

/**
 * Starts a script of ours as a part: it says over its channel when it is ready, its lines are printed under its
 * name, and it ends when this process does (the channel closes).
 */
export async function launchScript(
  name: string,
  script: string,
  environment: NodeJS.ProcessEnv,
  say: (message: string) => void,
  arguments_: readonly string[] = [],
): Promise<Launched> {
  const child = fork(script, [...arguments_], {
    env: environment,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    execArgv: [],
    // A group of its own: Ctrl-C reaches the supervisor, which ends the parts in order.
    detached: true,
  });
  let last = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk: Buffer) => {
      last = (last + chunk.toString()).slice(-3000);
      for (const line of chunk.toString().trimEnd().split('\n')) say(`[${name}] ${line}`);
    });
  }
  await new Promise<void>((resolve, reject) => {
    const late = setTimeout(() => {
      child.kill('SIGKILL');
      reject(new Error(`${name} was not ready within ${String(START_MS / 1000)} s`));
    }, START_MS);
    child.once('message', () => {
      clearTimeout(late);
      resolve();
    });
    child.once('error', reject);
    child.once('exit', (code, signal) => {
      clearTimeout(late);
      reject(new Error(`${name} ended at once (${signal ?? `code ${String(code)}`}).\n${last}`));
    });
  });
  return { process: child, stop: () => stopProcess(child) };
}
