import { fork } from 'node:child_process';
import { createInterface } from 'node:readline';
import { stopProcess } from './stop-process.ts';
import type { Launched } from './supervised-part.ts';
import { forTerminal } from './terminal.ts';

/** How long a part may take to start. */
const START_MS = 60_000;

/**
 * Starts a script of ours as a part: it says over its channel when it is ready, its lines are printed under its
 * name (the functions' whole log with `LOG=all`), and it ends when this process does (the channel closes).
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
  const show = forTerminal(say, environment['LOG'] === 'all');
  for (const stream of [child.stdout, child.stderr]) {
    if (!stream) continue;
    createInterface(stream).on('line', (line) => {
      show(name, line);
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
    // Not on 'exit': by 'close' all that it said has been read.
    child.once('close', (code, signal) => {
      clearTimeout(late);
      reject(
        new Error(`${name} ended at once (${signal ?? `code ${String(code)}`}); what it said stands above.`),
      );
    });
  });
  return { process: child, stop: () => stopProcess(child) };
}
