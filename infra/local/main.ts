import { relative } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { takenPorts } from './check-ports.ts';
import { LOCAL_ACCOUNTS } from './identity/accounts.ts';
import { productUrl } from './environment.ts';
import { ROOT } from './folders.ts';
import { Product } from './product.ts';
import { lockFolder } from './running-lock.ts';
import { readSettings, type Settings } from './settings.ts';

/** A signal that comes again after this long means: at once. */
const AGAIN_MS = 2000;
/** How long the ports of a product that was killed may stay taken. */
const LEFT_BEHIND_MS = 10_000;

const say = (message: string): void => {
  console.log(message);
};

function fail(message: string): never {
  console.error(message);
  process.exit(1);
}

const read = readSettings(process.env);
if ('wrong' in read) fail(read.wrong);
const { settings } = read;

const lock = await lockFolder(settings.folder, settings.ports.product);
if (lock.kind === 'running') {
  fail(
    `Peil runs already with this data: http://localhost:${String(lock.port)} (process ${String(lock.pid)}). Stop that one first.`,
  );
}
const { release } = lock;
let taken = await takenPorts(settings.ports);
// The parts of a product that was killed end by themselves, but not in the same instant.
for (let waited = 0; taken !== undefined && lock.leftBehind && waited < LEFT_BEHIND_MS; waited += 500) {
  await sleep(500);
  taken = await takenPorts(settings.ports);
}
if (taken !== undefined) {
  await release();
  fail(taken);
}

const product = new Product(settings, say);
let firstSignal: number | undefined;

async function end(code: number): Promise<never> {
  await product.stop();
  await release();
  process.exit(code);
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => {
    const now = performance.now();
    if (firstSignal === undefined) {
      firstSignal = now;
      say('\nStopping…');
      void end(0);
    } else if (now - firstSignal > AGAIN_MS) {
      // The parts end when their channel to us closes.
      process.exit(1);
    }
  });
}
// A test asks which processes to kill.
process.on('message', (question) => {
  if (question === 'processes') process.send?.({ processes: product.processes() });
});
// Whoever started us was killed.
process.on('disconnect', () => void end(0));
// A terminal that is gone is no reason to leave the parts behind.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => void end(0));

const begun = performance.now();
try {
  await product.start();
  if (firstSignal === undefined) announce(settings, (performance.now() - begun) / 1000);
} catch (reason) {
  if (firstSignal === undefined) {
    console.error(`Peil does not start. ${reason instanceof Error ? reason.message : String(reason)}`);
    await end(1);
  }
}

function announce({ folder, snapshotMinutes }: Settings, seconds: number): void {
  const url = productUrl(settings);
  const [staff, council] = LOCAL_ACCOUNTS.map(({ username, password }) => `${username} / ${password}`);
  const data = relative(ROOT, `${folder}/data`);
  say(`
  Residents   ${url}/s/noden      what residents need
              ${url}/s/inspraak   what residents want of a local offer
  Staff       ${url}/studio       ${staff ?? ''}
  Council     ${url}/council      ${council ?? ''}
  API         ${url}/api/openapi.json

  One account for each role of staff: designer, translator, fieldwork, analyst, administrator (password peil-<name>).
  The accounts exist on this computer only.
  The data is kept in ${data}; remove that folder to start anew.
  Results are published every ${String(snapshotMinutes)} minutes, and when staff ask for it.
  Stop with Ctrl-C.
`);
  say(`ready: ${url} (after ${seconds.toFixed(1)} s)`);
  process.send?.('ready');
}
