// Begins everything: `npm start`, `npm test`, `npm run bench`. It runs before anything is installed, so it is plain
// JavaScript for Node 20 and uses nothing but Node itself. It checks Java, installs what is missing, and goes on
// under the Node 24 that was installed.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const MODULES = join(ROOT, 'node_modules');
const OLDEST_NODE = 20;
const WANTED_NODE = 24;
const OLDEST_JAVA = 17;

/** @param {string} message */
function fail(message) {
  console.error(message);
  process.exit(1);
}

function checkNode() {
  if (Number(process.versions.node.split('.')[0]) >= OLDEST_NODE) return;
  fail(
    `Peil needs Node ${OLDEST_NODE} or later; this is Node ${process.versions.node}.\nGet it at https://nodejs.org and try again.`,
  );
}

/** The version of the Java on the path, or undefined when there is none. */
function javaVersion() {
  const { status, stderr, stdout } = spawnSync('java', ['-version'], { encoding: 'utf8' });
  if (status !== 0) return undefined;
  const found = /version "(\d+)(?:\.(\d+))?/.exec(stderr + stdout);
  if (!found) return undefined;
  // Until 8, Java called itself 1.8.
  return Number(found[1] === '1' ? found[2] : found[1]);
}

function checkJava() {
  const home = process.env['JAVA_HOME'];
  if (home && existsSync(join(home, 'bin'))) {
    process.env['PATH'] = join(home, 'bin') + delimiter + (process.env['PATH'] ?? '');
  }
  const version = javaVersion();
  if (version !== undefined && version >= OLDEST_JAVA) return;
  const how = {
    darwin: 'On macOS with Homebrew: brew install --cask temurin@21',
    win32: 'On Windows: winget install EclipseAdoptium.Temurin.21.JRE',
    linux:
      'On Debian or Ubuntu: sudo apt-get install openjdk-17-jre-headless\nOn Fedora: sudo dnf install java-21-openjdk-headless',
  }[process.platform];
  fail(
    `Peil keeps its data in DynamoDB Local, which needs Java ${OLDEST_JAVA} or later. ` +
      (version === undefined
        ? 'There is no Java on this computer.'
        : `The Java here is version ${version}.`) +
      `\n${how ?? 'Get it at https://adoptium.net.'}\nThen try again. ` +
      'If Java is installed elsewhere, set JAVA_HOME to its folder.',
  );
}

/** @param {string} file */
const packagesOf = (file) => JSON.parse(readFileSync(file, 'utf8')).packages;

/** Whether node_modules holds what package-lock.json asks for, by the record that npm itself keeps there. */
function isInstalled() {
  try {
    const installed = packagesOf(join(MODULES, '.package-lock.json'));
    const wanted = packagesOf(join(ROOT, 'package-lock.json'));
    return Object.entries(wanted).every(([path, { version, optional, peer }]) => {
      if (path === '') return true;
      const there = installed[path];
      // What is optional is there only where it fits the machine.
      return there ? there.version === version : Boolean(optional || peer);
    });
  } catch {
    return false;
  }
}

async function install() {
  if (isInstalled()) return;
  const total = Object.keys(packagesOf(join(ROOT, 'package-lock.json'))).length;
  console.log(`Installing ${total} packages (once; about a minute, longer on a slow connection)…`);
  const npm = process.env['npm_execpath'];
  const flags = ['ci', '--no-audit', '--no-fund', '--loglevel=error'];
  const child =
    npm && /\.c?js$/.test(npm)
      ? spawn(process.execPath, [npm, ...flags], { cwd: ROOT, stdio: 'inherit' })
      : spawn('npm', flags, { cwd: ROOT, stdio: 'inherit', shell: process.platform === 'win32' });
  const start = Date.now();
  const progress = setInterval(() => {
    const seconds = Math.round((Date.now() - start) / 1000);
    console.log(`  … ${seconds} s, ${countInstalled()} packages so far`);
  }, 5000);
  const code = await ended(child);
  clearInterval(progress);
  if (code !== 0) {
    fail(
      'The packages could not be installed; npm says why above. When that is mended, try again: nothing is lost.',
    );
  }
  console.log(`Installed in ${Math.round((Date.now() - start) / 1000)} s.`);
}

/** npm makes all folders first and fills them one by one. */
function countInstalled() {
  if (!existsSync(MODULES)) return 0;
  const folders = readdirSync(MODULES)
    .filter((name) => !name.startsWith('.'))
    .flatMap((name) =>
      name.startsWith('@') ? readdirSync(join(MODULES, name)).map((inner) => join(name, inner)) : [name],
    );
  return folders.filter((folder) => existsSync(join(MODULES, folder, 'package.json'))).length;
}

/** The Node that everything else runs on. */
function wantedNode() {
  const installed = join(MODULES, 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  for (const node of [installed, process.execPath]) {
    const { stdout } = spawnSync(node, ['--version'], { encoding: 'utf8' });
    if (Number(/^v(\d+)/.exec(stdout ?? '')?.[1]) >= WANTED_NODE) return node;
  }
  return fail(
    `Node ${WANTED_NODE} was not installed with the other packages: npm did not run the install script of the package "node".\n` +
      `Allow it (npm config set ignore-scripts false), remove node_modules and try again; or use Node ${WANTED_NODE} yourself.`,
  );
}

/**
 * Runs something to its end; the signals that we get are passed on.
 * @param {string} command
 * @param {string[]} parameters
 */
function run(command, parameters) {
  const child = spawn(command, parameters, {
    cwd: ROOT,
    // The channel tells the other side when we are gone, however that went.
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    env: { ...process.env, PATH: join(MODULES, '.bin') + delimiter + (process.env['PATH'] ?? '') },
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  watchParent(child);
  return ended(child);
}

/**
 * npm that was killed cannot tell us, but then we, or the shell between npm and us, get another parent.
 * @param {import('node:child_process').ChildProcess} child
 */
function watchParent(child) {
  if (!process.env['npm_lifecycle_event'] || process.platform === 'win32') return;
  const line = () => `${process.ppid} ${parentOf(process.ppid)}`;
  const before = line();
  setInterval(() => {
    if (line() !== before) child.kill('SIGTERM');
  }, 500).unref();
}

/**
 * The parent of another process, where /proc says so (proc_pid_stat(5)); elsewhere there is no shell in between.
 * @param {number} pid
 */
function parentOf(pid) {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) . /s, '')
      .split(' ')[0];
  } catch {
    return '';
  }
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @returns {Promise<number>} its exit code, 1 when it was killed or did not start
 */
function ended(child) {
  return new Promise((resolve) => {
    child.on('error', (reason) => {
      console.error(reason.message);
      resolve(1);
    });
    child.on('exit', (code) => resolve(code ?? 1));
  });
}

const local = (/** @type {string} */ file) => join(ROOT, 'infra', 'local', file);

checkNode();
checkJava();
await install();
const node = wantedNode();

/** @type {Record<string, (rest: string[]) => Promise<number>>} */
const TASKS = {
  start: (rest) => run(node, [local('main.ts'), ...rest]),
  bench: (rest) => run(node, [join(ROOT, 'tests', 'bench', 'bench.ts'), ...rest]),
  test: async (rest) => {
    const built = await run(node, [local('build-web.ts')]);
    if (built !== 0) return built;
    const report = ['--reporter=default', '--reporter=json', '--outputFile.json=.local/report.json'];
    return run(node, [join(MODULES, 'vitest', 'vitest.mjs'), 'run', ...report, ...rest]);
  },
};
const [what = 'start', ...rest] = process.argv.slice(2);
const task = TASKS[what];
if (!task) fail(`"${what}" is not one of ${Object.keys(TASKS).join(', ')}.`);
else process.exit(await task(rest));
