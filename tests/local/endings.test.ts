import { mkdtemp, rm } from 'node:fs/promises';
import { createConnection } from 'node:net';
import { tmpdir } from 'node:os';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { isAlive } from '#infra/local/file-lock.ts';
import { type RunningProduct, startProduct } from '../browser/product.ts';
import { submissions } from '../submissions.ts';

let folder: string;
let product: RunningProduct | undefined;
beforeAll(async () => {
  folder = await mkdtemp(`${tmpdir()}/peil-endings-`);
});
afterAll(async () => {
  await product?.stop();
  await rm(folder, { recursive: true, force: true });
});

async function post(url: string, body: unknown): Promise<{ status: number; content: unknown }> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  return { status: response.status, content: await response.json() };
}

const answers = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = createConnection({ port, host: '127.0.0.1' });
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => {
      resolve(false);
    });
  });

/** Every process and every port of the product is gone. */
async function expectNothingLeft(pids: readonly number[], url: string): Promise<void> {
  const port = Number(new URL(url).port);
  await vi.waitFor(
    async () => {
      expect(pids.filter(isAlive)).toEqual([]);
      for (const offset of [0, 1, 2, 3]) expect(await answers(port + offset)).toBe(false);
    },
    { timeout: 15_000, interval: 100 },
  );
}

const submission = submissions().next().value;

test('stopping ends every process, in good order', async () => {
  product = await startProduct({ folder });
  expect((await post(`${product.url}/api/responses`, submission)).status).toBe(200);
  const pids = Object.values(await product.processes());
  expect(pids).toHaveLength(5);
  await product.stop();
  expect(product.output()).toContain('Stopping…');
  expect(product.output()).not.toContain('starting it again');
  await expectNothingLeft(pids, product.url);
});

test('the next start finds all data, and a receipt of before opens its answers', async () => {
  product = await startProduct({ folder });
  const { receipt } = submission;
  const { status, content } = await post(`${product.url}/api/receipts/read`, { receipt });
  expect(status).toBe(200);
  expect(content).toMatchObject({ survey: 'noden', language: submission.language });
});

test('a second start on the same data says that it runs already', async () => {
  await expect(startProduct({ folder })).rejects.toThrow(
    /Peil runs already with this data: http:\/\/localhost:\d+/,
  );
});

test('when even the one who watches over all is killed, every process ends', async () => {
  if (!product) throw new Error('The product does not run.');
  const pids = Object.values(await product.processes());
  process.kill(product.pid, 'SIGKILL');
  await expectNothingLeft([...pids, product.pid], product.url);
});

test('what was left behind does not stand in the way of the next start', async () => {
  product = await startProduct({ folder });
  expect((await fetch(`${product.url}/healthz`)).status).toBe(200);
});
