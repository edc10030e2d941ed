import { fileURLToPath } from 'node:url';

/** The root of the repository, without a slash at the end. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '');

/** Everything that a local run leaves behind. Git ignores it; removing it is starting anew. */
export const LOCAL = `${ROOT}/.local`;
