import { readdirSync } from 'node:fs';

/** SvelteKit's own list of what it built; nobody asks for it. */
const NOT_SERVED = /\.(br|gz)$|^\.vite$/;

/**
 * What stands at the top of the built static files, as the patterns by which CloudFront tells a file from a
 * page: `/icon.svg`, `/_app/*`.
 *
 * @param folder the `client` folder that `vite build` writes
 */
export const staticPaths = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => !NOT_SERVED.test(entry.name))
    .map((entry) => (entry.isDirectory() ? `/${entry.name}/*` : `/${entry.name}`))
    .sort();
