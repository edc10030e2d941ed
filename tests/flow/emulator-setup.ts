import type { TestProject } from 'vitest/node';
import { startEmulator } from '#infra/local/emulator.ts';
import { freePort } from '#infra/local/free-port.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the emulator of this test run answers: `inject('endpoint')`, and `createTables` with a prefix of your own. */
    endpoint: string;
  }
}

/** One emulator in memory for all flow tests of a run; each file makes tables under a prefix of its own. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const emulator = await startEmulator({ port: await freePort(), inMemory: true });
  project.provide('endpoint', emulator.endpoint);
  return emulator.stop;
}
