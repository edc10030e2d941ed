import { build } from 'esbuild';
import { execFile } from 'node:child_process';
import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { promisify } from 'node:util';
import { BUNDLE } from '#infra/bundle.ts';
import { ROOT } from '#infra/local/folders.ts';
import { type BenchEntry, median } from './entry.ts';

const STARTS = 15;

/** The module that runs on Lambda for a submission, made as the deployment makes it. */
async function withBundle<Result>(
  measure: (file: string, folder: string) => Promise<Result>,
): Promise<Result> {
  const folder = await mkdtemp(`${tmpdir()}/peil-bundle-`);
  try {
    const file = `${folder}/index.mjs`;
    await build({
      entryPoints: [`${ROOT}/functions/http/submit-response.ts`],
      outfile: file,
      bundle: true,
      minify: true,
      platform: 'node',
      format: 'esm',
      target: BUNDLE.target,
      mainFields: [...BUNDLE.mainFields],
      external: [...BUNDLE.external],
      banner: { js: BUNDLE.banner },
      logLevel: 'error',
    });
    return await measure(file, folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

export const entries: readonly BenchEntry[] = [
  {
    name: 'submit-bundle',
    unit: 'KB',
    atMost: 500,
    measure: () => withBundle(async (file) => ({ median: (await stat(file)).size / 1000 })),
  },
  {
    name: 'submit-start',
    unit: 'ms',
    atMost: 90,
    /** From nothing but a started Node to the moment in which the handler can be called. */
    measure: () =>
      withBundle(async (file, folder) => {
        const script = `${folder}/start.mjs`;
        await writeFile(
          script,
          `const start = performance.now();
const { handler } = await import(${JSON.stringify(file)});
if (typeof handler !== 'function') throw new Error('There is no handler.');
console.log(performance.now() - start);
`,
        );
        const env = {
          PATH: process.env['PATH'],
          AWS_REGION: 'eu-west-1',
          AWS_ACCESS_KEY_ID: 'local',
          AWS_SECRET_ACCESS_KEY: 'local',
          RECEIPT_SECRET: 'bench',
        };
        const times: number[] = [];
        for (let start = 0; start < STARTS; start++) {
          const { stdout } = await promisify(execFile)(process.execPath, [script], { env });
          times.push(Number(stdout));
        }
        return { median: median(times), detail: `${String(STARTS)} processes, each new` };
      }),
  },
];
