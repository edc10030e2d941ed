import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import * as z from 'zod';
import type { BenchEntry, Measured } from './entry.ts';

const run = promisify(execFile);
const SCRIPT = fileURLToPath(new URL('workload/snapshot-of.ts', import.meta.url));

const Made = z.object({
  milliseconds: z.number(),
  megabytes: z.number(),
  findings: z.literal(0),
  laps: z.record(z.string(), z.number()),
});
type Made = z.infer<typeof Made>;

const GROWTH = [1000, 10_000, 100_000] as const;

async function make(responses: number): Promise<Made> {
  const { stdout } = await run(process.execPath, [SCRIPT, String(responses)]);
  return Made.parse(JSON.parse(stdout));
}

/** One run serves both measures: it takes a while. */
let million: Promise<Made> | undefined;
const ofAMillion = (): Promise<Made> => (million ??= make(1_000_000));

async function time(): Promise<Measured> {
  const { milliseconds, laps } = await ofAMillion();
  const growth: string[] = [];
  for (const responses of GROWTH)
    growth.push(
      `${responses.toLocaleString('en')}: ${((await make(responses)).milliseconds / 1000).toFixed(1)}`,
    );
  const parts = Object.entries(laps).map(([name, ms]) => `${name} ${(ms / 1000).toFixed(1)}`);
  return { median: milliseconds / 1000, detail: `${parts.join(', ')}; ${growth.join(', ')}` };
}

async function memory(): Promise<Measured> {
  return {
    median: (await ofAMillion()).megabytes,
    detail: 'the most that the process held, columns and all',
  };
}

export const entries: readonly BenchEntry[] = [
  { name: 'snapshot-million', unit: 's', atMost: 30, measure: time },
  { name: 'snapshot-million-memory', unit: 'MB', atMost: 1500, measure: memory },
];
