import type { ChildProcess } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';

/** One process that is kept running. */
export interface Launched {
  readonly process: ChildProcess;
  stop(): Promise<void>;
}

export interface PartOptions {
  readonly name: string;
  /** Starts the process and waits until it is ready. */
  readonly launch: () => Promise<Launched>;
  readonly say: (message: string) => void;
}

/** The wait before a part that died starts again: doubled each time up to the second number. */
const BACKOFF_MS = [100, 5000] as const;
/** A part that has run this long is healthy: the next wait is the shortest again. */
const HEALTHY_MS = 30_000;

/** Keeps one part running: when it dies, says so and starts it again, more slowly if it keeps dying. */
export class SupervisedPart {
  readonly #options: PartOptions;
  #current: Launched | undefined;
  #starting: Promise<void> | undefined;
  #stopping = false;

  constructor(options: PartOptions) {
    this.#options = options;
  }

  get name(): string {
    return this.#options.name;
  }

  get pid(): number | undefined {
    return this.#current?.process.pid;
  }

  /** @throws when the part does not start at all: then a person must look, and trying again is no use. */
  async start(): Promise<void> {
    this.#starting = this.#launch();
    await this.#starting;
    void this.#watch();
  }

  /** Ends the part in good order, also when it is just starting (again). */
  async stop(): Promise<void> {
    this.#stopping = true;
    await this.#starting?.catch(() => undefined);
    await this.#current?.stop();
  }

  async #launch(): Promise<void> {
    this.#current = await this.#options.launch();
  }

  async #watch(): Promise<void> {
    const { name, say } = this.#options;
    let wait: number = BACKOFF_MS[0];
    while (!this.#stopping) {
      const since = performance.now();
      const how = await ended(this.#current);
      // A stop from outside changes this while we wait, which the compiler cannot see.
      if (this.#isStopping()) return;
      if (performance.now() - since > HEALTHY_MS) wait = BACKOFF_MS[0];
      say(`${name} ended (${how}); starting it again`);
      this.#current = undefined;
      while (!this.#isStopping() && !this.#isRunning()) {
        await sleep(wait);
        wait = Math.min(wait * 2, BACKOFF_MS[1]);
        if (this.#isStopping()) return;
        this.#starting = this.#launch();
        await this.#starting.then(
          () => {
            say(`${name} is back`);
          },
          (reason: unknown) => {
            say(`${name} does not start: ${reason instanceof Error ? reason.message : String(reason)}`);
          },
        );
      }
    }
  }

  #isStopping(): boolean {
    return this.#stopping;
  }

  #isRunning(): boolean {
    return this.#current !== undefined;
  }
}

const ended = (launched: Launched | undefined): Promise<string> =>
  new Promise((resolve) => {
    const child = launched?.process;
    if (!child) {
      resolve('it had not started');
      return;
    }
    const how = (): string => child.signalCode ?? `code ${String(child.exitCode)}`;
    if (child.exitCode !== null || child.signalCode !== null) resolve(how());
    else {
      child.once('exit', () => {
        resolve(how());
      });
    }
  });
