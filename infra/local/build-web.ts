import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { access, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { withFileLock } from './file-lock.ts';
import { LOCAL, ROOT } from './folders.ts';
import { guard } from './guard.ts';

/** What the build leaves behind, for the parts that serve it. */
export const WEB_BUILD = {
  serverFile: `${ROOT}/web/build/server/index.js`,
  clientFolder: `${ROOT}/web/build/client`,
} as const;

const STAMP = `${LOCAL}/web-build.hash`;
/** Everything that the build reads. */
const SOURCES = ['web', 'shared', 'package.json', 'package-lock.json', 'tsconfig.base.json'];
const NOT_SOURCES = /(^|\/)(build|node_modules|\.svelte-kit)(\/|$)|\.test\.ts$|\.md$/;

/**
 * Builds the web app when its sources have changed since the last build, by their content.
 *
 * @param say is told when a build begins and ends, since it takes a while.
 * @throws with what the build printed when it fails.
 */
export async function buildWeb(say: (message: string) => void): Promise<void> {
  await mkdir(LOCAL, { recursive: true });
  await withFileLock(`${LOCAL}/web-build.lock`, async () => {
    const hash = await hashOfSources();
    const built = (await readFile(STAMP, 'utf8').catch(() => '')) === hash;
    if (built && (await exists(WEB_BUILD.serverFile))) return;
    say('Building the pages…');
    const start = performance.now();
    await runVite();
    await writeFile(STAMP, hash);
    say(`Built the pages in ${((performance.now() - start) / 1000).toFixed(0)} s.`);
  });
}

async function runVite(): Promise<void> {
  const child = spawn(process.execPath, [`${ROOT}/node_modules/vite/bin/vite.js`, 'build'], {
    cwd: `${ROOT}/web`,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NODE_ENV: 'production' },
  });
  guard(child);
  const end = (): void => void child.kill();
  process.once('exit', end);
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const code = await new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  process.off('exit', end);
  // Before the error stands a list of everything that did go well.
  if (code !== 0)
    throw new Error(`The pages cannot be built:\n${output.replace(/^.*(?=error during build)/s, '')}`);
}

async function hashOfSources(): Promise<string> {
  const hash = createHash('sha256');
  const files = (await Promise.all(SOURCES.map((source) => filesUnder(join(ROOT, source))))).flat().sort();
  for (const file of files)
    hash
      .update(`${file}\0`)
      .update(await readFile(join(ROOT, file)))
      .update('\0');
  return hash.digest('hex');
}

/** Paths from the root of the repository, with slashes. Does not go into folders that hold no sources. */
async function filesUnder(path: string): Promise<string[]> {
  const name = relative(ROOT, path).split(sep).join('/');
  if (NOT_SOURCES.test(name)) return [];
  const entries = await readdir(path, { withFileTypes: true }).catch((reason: NodeJS.ErrnoException) => {
    if (reason.code === 'ENOTDIR') return undefined;
    throw reason;
  });
  if (entries === undefined) return [name];
  const under = await Promise.all(
    entries
      .filter((entry) => entry.isDirectory() || entry.isFile())
      .map((entry) => filesUnder(join(path, entry.name))),
  );
  return under.flat();
}

const exists = (file: string): Promise<boolean> =>
  access(file).then(
    () => true,
    () => false,
  );

// `node infra/local/build-web.ts` builds and ends: the tests begin so.
if (import.meta.main) await buildWeb(console.log);
