import { mkdtempSync, rmSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { expect, test } from 'vitest';
import { BUNDLE } from '#infra/bundle.ts';
import { ROOT } from '#infra/local/folders.ts';

// The distribution functions are CommonJS and come in many small packages: they must end up in one module of a
// sensible size, for a function as well as for a page, that still gives the figures of R.
test.each(['node', 'browser'] as const)('statistics fit into one module for a %s', async (platform) => {
  const folder = mkdtempSync(join(tmpdir(), 'peil-bundle-'));
  try {
    const outfile = join(folder, 'statistics.mjs');
    const { metafile } = await build({
      stdin: {
        contents: [
          "export { beta } from '#shared/results/interval/beta.ts';",
          "export { wilson } from '#shared/results/interval/wilson.ts';",
          "export { raoScott } from '#shared/results/test/rao-scott.ts';",
          "export { gapBetween } from '#shared/results/test/gap-test.ts';",
          "export { compareWaves } from '#shared/results/wave/compare-waves.ts';",
        ].join('\n'),
        resolveDir: ROOT,
      },
      outfile,
      bundle: true,
      minify: true,
      platform,
      format: 'esm',
      target: BUNDLE.target,
      ...(platform === 'node' && {
        mainFields: [...BUNDLE.mainFields],
        external: [...BUNDLE.external],
        banner: { js: BUNDLE.banner },
      }),
      metafile: true,
      logLevel: 'silent',
    });
    const [made] = Object.values(metafile.outputs);
    for (const { path } of made?.imports ?? [])
      expect(isBuiltin(path) && platform === 'node', path).toBe(true);
    expect(made?.bytes).toBeLessThan(250_000);
    const { wilson } = (await import(/* @vite-ignore */ pathToFileURL(outfile).href)) as {
      wilson: (estimate: object) => { low: number; high: number };
    };
    const interval = wilson({
      share: 0.638936064050578,
      standardError: 0.0360031053567647,
      degreesOfFreedom: 199,
    });
    expect(interval.low).toBeCloseTo(0.565669110291954, 9);
    expect(interval.high).toBeCloseTo(0.706261583233035, 9);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
