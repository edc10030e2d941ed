import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { mediaFiles } from '#infra/local/gateway/media-files.ts';

const NAME = `${'a1'.repeat(16)}.ogg`;
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'peil-media-'));
  await writeFile(join(folder, NAME), '0123456789');
  await writeFile(join(folder, 'secrets.json'), 'secret');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const ask = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
  mediaFiles(folder)(method, path, headers);

test('a recording comes with its type, to be kept for good, and may not load anything', async () => {
  const { status, headers, body } = await ask(`/media/${NAME}`);
  expect(status).toBe(200);
  expect(body.toString()).toBe('0123456789');
  expect(headers).toMatchObject({
    'content-type': 'audio/ogg',
    'cache-control': 'public, max-age=31536000, immutable',
    'x-content-type-options': 'nosniff',
    'content-security-policy': expect.stringContaining("default-src 'none'") as unknown,
  });
});

test.each([
  ['bytes=0-', 206, '0123456789', 'bytes 0-9/10'],
  ['bytes=2-4', 206, '234', 'bytes 2-4/10'],
  ['bytes=-3', 206, '789', 'bytes 7-9/10'],
  ['bytes=8-99', 206, '89', 'bytes 8-9/10'],
  ['bytes=10-', 416, '', 'bytes */10'],
  ['bytes=0-1,4-5', 200, '0123456789', undefined],
  ['nonsense', 200, '0123456789', undefined],
])('a browser that asks for %s gets that part', async (range, status, body, said) => {
  const answered = await ask(`/media/${NAME}`, { range });
  expect(answered.status).toBe(status);
  expect(answered.body.toString()).toBe(body);
  expect(answered.headers['content-range']).toBe(said);
});

test.each([
  '/media/secrets.json',
  '/media/../secrets.json',
  `/media/${'b2'.repeat(16)}.ogg`,
  '/media/',
  `/media/x/${NAME}`,
])('%s is not there', async (path) => {
  expect((await ask(path)).status).toBe(404);
});

test('nothing is put there over this address', async () => {
  expect((await ask(`/media/${NAME}`, {}, 'PUT')).status).toBe(404);
});
