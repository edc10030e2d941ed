import { spawn, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/**
 * Makes sure that a child ends when this process does, also when this process is killed (SIGKILL) and can do
 * nothing itself: a second process holds a pipe to us and ends the child when the pipe closes.
 */
export function guard(child: ChildProcess): void {
  if (child.pid === undefined) return;
  const watchdog = spawn(
    process.execPath,
    [fileURLToPath(new URL('watchdog.mjs', import.meta.url)), String(child.pid)],
    // A group of its own, so that Ctrl-C in the terminal does not end the watchdog before the child.
    { stdio: ['pipe', 'ignore', 'ignore'], detached: true },
  );
  watchdog.unref();
  watchdog.stdin.on('error', () => undefined); // the watchdog was killed: nothing to tell it
  // Without this the open pipe would keep a finished program running.
  (watchdog.stdin as unknown as { unref?: () => void }).unref?.();
  child.once('exit', () => {
    // The number may be given to another process now: the watchdog must not use it any more.
    watchdog.stdin.end('ended\n');
  });
}
