import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The root of the repository, with a slash at the end. */
export const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** The text of a file, by its path from the root. */
export const read = (path: string): string => readFileSync(`${ROOT}${path}`, 'utf8');

/** Every file that is, or is about to be, in the repository: what git ignores is not. */
export const files = (): string[] =>
  execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
    cwd: ROOT,
    encoding: 'utf8',
  })
    .split('\n')
    .filter((path) => path !== '' && existsSync(`${ROOT}${path}`));
