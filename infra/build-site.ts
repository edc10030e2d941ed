/** Builds the site when it is missing or older than its sources; what `npm run synth` does first. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ROOT } from './local/folders.ts';
import { isStale } from './stale.ts';

const SOURCES = ['web/src', 'web/static', 'web/adapter', 'web/vite.config.ts', 'shared', 'package-lock.json'];

const stale = isStale(
  join(ROOT, 'web/build/server/index.js'),
  SOURCES.map((source) => join(ROOT, source)),
);
if (stale) {
  process.stderr.write('Building the site ...\n');
  // SvelteKit looks for its sources in the folder it is started from.
  const { status } = spawnSync(process.execPath, [join(ROOT, 'node_modules/vite/bin/vite.js'), 'build'], {
    cwd: join(ROOT, 'web'),
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  process.exitCode = status ?? 1;
}
