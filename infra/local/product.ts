import { fileURLToPath } from 'node:url';
import { setTimeout as sleep } from 'node:timers/promises';
import { buildWeb } from './build-web.ts';
import { createTables } from './create-tables.ts';
import { startEmulator } from './emulator.ts';
import { isEmulatorThere } from './emulator-archive.ts';
import { endpointOf, type Environments, environmentsOf, gatewayUrl } from './environment.ts';
import { launchScript } from './launch-script.ts';
import { readSecrets } from './secrets.ts';
import type { Settings } from './settings.ts';
import { type Launched, SupervisedPart } from './supervised-part.ts';

type PartName = 'emulator' | 'identity' | 'app' | 'gateway' | 'pump';

/** How long the parts may take to find each other once each is up. */
const HEALTHY_MS = 30_000;

/** The whole product on one machine: its parts, each a process of its own, started in order and kept running. */
export class Product {
  readonly #settings: Settings;
  readonly #say: (message: string) => void;
  readonly #parts = new Map<PartName, SupervisedPart>();
  #stopped: Promise<void> | undefined;

  constructor(settings: Settings, say: (message: string) => void) {
    this.#settings = settings;
    this.#say = say;
  }

  /**
   * Builds what is to be built, starts every part and waits until all answer.
   *
   * @throws when one of them does not start; then `stop` ends the others.
   */
  async start(): Promise<void> {
    const secrets = await readSecrets(`${this.#settings.folder}/secrets.json`);
    const environments = environmentsOf(this.#settings, secrets, process.env);
    this.#say(
      (await isEmulatorThere())
        ? 'Starting the database…'
        : 'Fetching the database, DynamoDB Local (57 MB, once), and starting it…',
    );
    await all([
      buildWeb(this.#say),
      this.#startScript('identity', environments.identity),
      this.#startDatabase(environments),
    ]);
    await all([
      this.#startScript('app', environments.app),
      this.#startScript('gateway', environments.gateway),
      this.#startScript('pump', environments.pump),
    ]);
    await this.#healthy();
  }

  /**
   * Ends every part: open requests are finished, and what they wrote is counted, before the database ends. Calling it
   * again waits for the same end.
   */
  stop(): Promise<void> {
    this.#stopped ??= (async () => {
      for (const together of [['gateway'], ['app', 'identity', 'pump'], ['emulator']] as const) {
        await Promise.all(together.map((name) => this.#parts.get(name)?.stop()));
      }
    })();
    return this.#stopped;
  }

  /** The process that each part runs in now. */
  processes(): Partial<Record<PartName, number | undefined>> {
    return Object.fromEntries([...this.#parts].map(([name, part]) => [name, part.pid]));
  }

  async #startDatabase({ functions }: Environments): Promise<void> {
    const { folder, ports } = this.#settings;
    await this.#start('emulator', () =>
      startEmulator({ port: ports.emulator, dataFolder: `${folder}/data` }),
    );
    await createTables({ endpoint: endpointOf(this.#settings) });
    // What it says matters only when it fails.
    const said: string[] = [];
    const job = await launchScript(
      'install-starters',
      pathOf('run-job.ts'),
      functions,
      (line) => said.push(line),
      // Data of before columns were kept get them now.
      ['install-starters', 'rebuild-columns'],
    ).catch((reason: unknown) => {
      for (const line of said) this.#say(line);
      throw reason;
    });
    await job.stop();
  }

  #startScript(name: Exclude<PartName, 'emulator'>, environment: NodeJS.ProcessEnv): Promise<void> {
    return this.#start(name, () => launchScript(name, pathOf(`${name}/main.ts`), environment, this.#say));
  }

  #start(name: PartName, launch: () => Promise<Launched>): Promise<void> {
    if (this.#stopped) throw new Error('The product is being stopped.');
    const part = new SupervisedPart({ name, launch, say: this.#say });
    this.#parts.set(name, part);
    return part.start();
  }

  async #healthy(): Promise<void> {
    let said = '';
    for (const start = performance.now(); performance.now() - start < HEALTHY_MS; await sleep(50)) {
      const response = await fetch(`${gatewayUrl(this.#settings)}/healthz`).catch(() => undefined);
      if (response?.status === 200) return;
      said = (await response?.text()) ?? '';
    }
    throw new Error(`Not all parts answer: ${said}`);
  }
}

const pathOf = (file: string): string => fileURLToPath(new URL(file, import.meta.url));

/** Waits for all to the end, so that a failure of one leaves no other half started; then throws the first failure. */
async function all(work: readonly Promise<void>[]): Promise<void> {
  for (const outcome of await Promise.allSettled(work)) {
    if (outcome.status === 'rejected') throw outcome.reason;
  }
}
