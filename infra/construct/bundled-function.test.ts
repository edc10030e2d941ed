import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App, Stack } from 'aws-cdk-lib';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { loadSolver as loadSolverHere } from '#functions/solver.ts';
import { bundledFunction } from './bundled-function.ts';

/** What a cold start can carry: the first resident of the morning waits for it. */
const MOST_BYTES = 500_000;

let outdir: string;
beforeEach(() => {
  outdir = mkdtempSync(join(tmpdir(), 'peil-bundle-'));
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(outdir, { recursive: true });
});

/** The module that would be uploaded for a handler. */
function bundleOf(file: string): string {
  const app = new App({ outdir });
  bundledFunction(new Stack(app, 'Alone'), 'Function', { name: 'alone', file, environment: {} });
  app.synth();
  const [folder = ''] = readdirSync(outdir).filter((name) => name.startsWith('asset.'));
  expect(readdirSync(join(outdir, folder))).toEqual(['index.mjs']);
  return join(outdir, folder, 'index.mjs');
}

test('the function that takes responses is small enough to start quickly', { timeout: 60_000 }, async () => {
  const module = bundleOf('functions/http/submit-response.ts');
  expect(statSync(module).size).toBeLessThanOrEqual(MOST_BYTES);
  const { handler } = (await import(/* @vite-ignore */ module)) as { handler: unknown };
  expect(handler).toBeTypeOf('function');
});

test(
  'the solver starts in a bundle, with its WebAssembly beside the module',
  { timeout: 60_000 },
  async () => {
    const app = new App({ outdir });
    bundledFunction(new Stack(app, 'Alone'), 'Function', {
      name: 'alone',
      file: 'functions/solver.ts',
      environment: {},
      beside: ['node_modules/highs/build/highs.wasm'],
    });
    app.synth();
    const [folder = ''] = readdirSync(outdir).filter((name) => name.startsWith('asset.'));
    expect(readdirSync(join(outdir, folder)).sort()).toEqual(['highs.wasm', 'index.mjs']);
    const { loadSolver } = (await import(/* @vite-ignore */ join(outdir, folder, 'index.mjs'))) as {
      loadSolver: typeof loadSolverHere;
    };
    const open = await loadSolver();
    const solver = open({
      lower: [0, 0],
      upper: [4, Infinity],
      sums: [
        {
          terms: [
            [0, 1],
            [1, 1],
          ],
          lower: 7,
          upper: 7,
        },
      ],
    });
    expect([...(solver.maximize(Float64Array.of(1, 0)) ?? [])]).toEqual([4, 3]);
    expect([...(solver.maximize(Float64Array.of(0, 1)) ?? [])]).toEqual([0, 7]);
    solver.close();
  },
);

test(
  'a bundled function reaches its table with the credentials that Lambda gives it',
  { timeout: 60_000 },
  async () => {
    const asked: string[] = [];
    const table = createServer((request, response) => {
      asked.push(String(request.headers['x-amz-target']));
      response.setHeader('content-type', 'application/x-amz-json-1.0').end('{}');
    });
    await new Promise<void>((listening) => table.listen(0, '127.0.0.1', listening));
    const { port } = table.address() as AddressInfo;
    for (const [name, value] of Object.entries({
      AWS_REGION: 'eu-west-1',
      AWS_ACCESS_KEY_ID: 'of-the-function',
      AWS_SECRET_ACCESS_KEY: 'of-the-function',
      AWS_SESSION_TOKEN: 'of-the-function',
      AWS_ENDPOINT_URL_DYNAMODB: `http://127.0.0.1:${String(port)}`,
      TABLE_REGISTRY: 'registry',
    }))
      vi.stubEnv(name, value);
    try {
      const module = bundleOf('functions/http/open-channel.ts');
      const { handler } = (await import(/* @vite-ignore */ module)) as {
        handler: (event: unknown, context: unknown) => Promise<{ statusCode: number }>;
      };
      const event = {
        version: '2.0',
        rawPath: '/api/channels/nowhere',
        rawQueryString: '',
        headers: {},
        pathParameters: { channel: 'nowhere' },
        requestContext: { http: { method: 'GET', path: '/api/channels/nowhere' } },
      };
      expect((await handler(event, {})).statusCode).toBe(404);
      expect(asked).toEqual(['DynamoDB_20120810.GetItem']);
    } finally {
      table.close();
      table.closeAllConnections();
    }
  },
);
