import { randomInt } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { createTables, tablesEnvironment } from '#infra/local/create-tables.ts';
import { readSecrets } from '#infra/local/secrets.ts';
import { type RunningProduct, startProduct } from '../browser/product.ts';
import { type Submission, submissions } from '../submissions.ts';

const PER_SECOND = 50;
/** When each part is killed, in seconds from the start of the stream of submissions. */
const KILLS = [
  ['emulator', 3],
  ['gateway', 10],
  ['app', 14],
  ['pump', 17],
] as const;
const SECONDS = 20;

let product: RunningProduct;
beforeAll(async () => {
  product = await startProduct();
});
afterAll(() => product.stop());

test('a resident whose response was acknowledged is stored and counted once, whatever part was killed meanwhile', async () => {
  const sending: Promise<string>[] = [];
  const source = submissions();
  const refusals: string[] = [];
  let pageFailures = 0;
  const pages = setInterval(() => {
    void fetch(`${product.url}/s/noden`)
      .then((response) => response.arrayBuffer())
      .catch(() => pageFailures++);
  }, 250);

  const start = performance.now();
  const kills = KILLS.map(async ([part, second]) => {
    await sleep(second * 1000);
    const { [part]: pid } = await product.processes();
    if (pid === undefined) throw new Error(`${part} does not run`);
    process.kill(pid, 'SIGKILL');
  });
  for (let number = 0; number < PER_SECOND * SECONDS; number++) {
    await sleep(Math.max(0, (number * 1000) / PER_SECOND - (performance.now() - start)));
    sending.push(send(source.next().value, refusals));
  }
  await Promise.all(kills);
  const acknowledged = await Promise.all(sending);
  clearInterval(pages);

  expect(acknowledged).toHaveLength(PER_SECOND * SECONDS);
  expect(new Set(acknowledged).size).toBe(acknowledged.length);
  // If nothing was ever refused, the kills did not hit.
  expect(refusals.length).toBeGreaterThan(0);
  expect((await fetch(`${product.url}/healthz`)).status).toBe(200);
  expect((await fetch(`${product.url}/s/noden`)).status).toBe(200);

  const store = await openStore(product);
  const stored = new Map<string, number>();
  for await (const response of store.responsesOf('noden', 'trial')) {
    const language = response.language;
    stored.set(language, (stored.get(language) ?? 0) + 1);
  }
  expect([...stored.values()].reduce((sum, count) => sum + count, 0)).toBe(acknowledged.length);
  for (const receipt of acknowledged) {
    const held = await store.findResponses(receipt, ['noden']);
    expect(held.map(({ kind }) => kind)).toEqual(['response']);
  }
  await vi.waitFor(
    async () => {
      const fieldwork = await store.readFieldwork('noden', 'trial');
      expect(fieldwork.received).toBe(acknowledged.length);
      expect(fieldwork.byLanguage).toEqual(Object.fromEntries(stored));
    },
    { timeout: 30_000, interval: 250 },
  );
  console.log(
    `${String(acknowledged.length)} acknowledged, ${String(refusals.length)} attempts failed meanwhile (${[...new Set(refusals)].join(', ')}), ${String(pageFailures)} pages not reached`,
  );
});

/** Sends until it is acknowledged, always under the same receipt, as a resident's device does. */
async function send(submission: Submission, refusals: string[]): Promise<string> {
  const body = JSON.stringify(submission);
  for (let wait = 250; ; wait = Math.min(2000, wait * 2)) {
    const response = await fetch(`${product.url}/api/responses`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
      signal: AbortSignal.timeout(20_000),
    }).catch(() => undefined);
    if (response?.status === 200) {
      // The acknowledgement counts only when it has arrived whole.
      const answer = (await response.json().catch(() => undefined)) as { receipt: string } | undefined;
      if (answer) return answer.receipt;
    } else if (response && response.status < 500) {
      throw new Error(`Refused for good: ${String(response.status)} ${await response.text()}`);
    }
    refusals.push(response ? String(response.status) : 'no answer');
    await sleep(randomInt(wait / 2, wait));
  }
}

/** The product's own store, on the data of this product. */
async function openStore({ url, folder }: RunningProduct) {
  const endpoint = `http://127.0.0.1:${String(Number(new URL(url).port) + 3)}`;
  const secrets = await readSecrets(`${folder}/secrets.json`);
  const environment = tablesEnvironment(endpoint, await createTables({ endpoint }));
  for (const [name, value] of Object.entries(environment)) vi.stubEnv(name, value);
  vi.stubEnv('RECEIPT_SECRET', secrets.receipt);
  // Loaded only now: it reads where the tables are when it is loaded.
  return {
    ...(await import('#functions/store/responses.ts')),
    ...(await import('#functions/store/fieldwork.ts')),
  };
}
