import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type StaticFiles, staticFiles } from '#infra/local/gateway/static-files.ts';

const SCRIPT = 'export const peil = 1;';
let folder: string;
let files: StaticFiles;
beforeAll(async () => {
  folder = await mkdtemp(`${tmpdir()}/peil-static-`);
  await mkdir(`${folder}/_app/immutable`, { recursive: true });
  await writeFile(`${folder}/_app/immutable/a.123.js`, SCRIPT);
  await writeFile(`${folder}/_app/immutable/a.123.js.gz`, gzipSync(SCRIPT));
  await writeFile(`${folder}/favicon.svg`, '<svg/>');
  files = await staticFiles(folder);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test('a file whose name holds its hash is kept for a year, smaller where the browser takes that', () => {
  const response = files('GET', '/_app/immutable/a.123.js', { 'accept-encoding': 'gzip, deflate, br' });
  expect(response?.headers).toMatchObject({
    'content-type': 'text/javascript; charset=utf-8',
    'content-encoding': 'gzip',
    'cache-control': 'public, max-age=31536000, immutable',
    vary: 'accept-encoding',
  });
  expect(gunzipSync(response?.body ?? '').toString()).toBe(SCRIPT);
});

test('a browser that takes no compression gets the file as it is', () => {
  const response = files('GET', '/_app/immutable/a.123.js', { 'accept-encoding': 'identity' });
  expect(response?.headers).not.toHaveProperty('content-encoding');
  expect(response?.body.toString()).toBe(SCRIPT);
});

test('a file that may change is asked about again, and answered in a few bytes when it has not', () => {
  const first = files('GET', '/favicon.svg', {});
  expect(first?.headers['cache-control']).toBe('public, no-cache');
  const etag = String(first?.headers['etag']);
  const second = files('GET', '/favicon.svg', { 'if-none-match': etag });
  expect(second?.status).toBe(304);
  expect(second?.body.length).toBe(0);
});

test.each(['/../package.json', '/_app/../../secrets.json', '/_app/immutable/a.123.js.gz', '/_app', '/'])(
  '%s is not a file of the build',
  (path) => {
    expect(files('GET', path, {})).toBeUndefined();
  },
);

test('nothing is written to a file', () => {
  expect(files('POST', '/favicon.svg', {})).toBeUndefined();
});
