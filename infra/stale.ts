import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** What building leaves behind inside a source folder, and tests, which end up in no build. */
const NOT_A_SOURCE = /^(node_modules|build|\.svelte-kit)$|\.test\.ts$/;

/**
 * Whether something built is missing or older than what it was built from.
 *
 * @param built the file that the build writes
 * @param sources files and folders, all of which exist
 */
export function isStale(built: string, sources: readonly string[]): boolean {
  const time = statSync(built, { throwIfNoEntry: false })?.mtimeMs;
  return time === undefined || sources.some((source) => newest(source) > time);
}

function newest(path: string): number {
  const found = statSync(path);
  if (!found.isDirectory()) return found.mtimeMs;
  // The folder's own time too: it changes when a file is removed from it.
  return readdirSync(path)
    .filter((name) => !NOT_A_SOURCE.test(name))
    .reduce((latest, name) => Math.max(latest, newest(join(path, name))), found.mtimeMs);
}
