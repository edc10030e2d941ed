import { build } from 'esbuild';
import { brotliCompressSync } from 'node:zlib';
import { expect, test } from 'vitest';

/** All of the interview that a resident's phone may need. */
const PHONE = `
  export { compilePublished } from '#shared/questionnaire/compile-published.ts';
  export { startInterview } from '#shared/interview/interview.ts';
  export { applyFields } from '#shared/interview/apply-fields.ts';
  export { writeFields } from '#shared/interview/write-fields.ts';
  export { makeReceipt, readReceipt } from '#shared/response/receipt.ts';
`;

test('on a phone the interview takes no library along and takes about half of the page budget of 50 KB', async () => {
  const { outputFiles, metafile } = await build({
    stdin: { contents: PHONE, resolveDir: import.meta.dirname, loader: 'ts' },
    bundle: true,
    minify: true,
    write: false,
    metafile: true,
    format: 'esm',
    target: 'es2022',
  });
  expect(Object.keys(metafile.inputs).filter((path) => path.includes('node_modules'))).toEqual([]);
  expect(brotliCompressSync(outputFiles[0]?.contents ?? '').length).toBeLessThan(26_112);
});
