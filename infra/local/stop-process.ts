import type { ChildProcess } from 'node:child_process';

/** How long a process may take to end in good order. */
const PATIENCE_MS = 10_000;

/** Asks a process to end, insists when it takes too long, and waits until it has ended. */
export async function stopProcess(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  const late = setTimeout(() => child.kill('SIGKILL'), PATIENCE_MS);
  await gone;
  clearTimeout(late);
}
