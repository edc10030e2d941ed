import { DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb';
import type { DynamoDBStreamEvent } from 'aws-lambda';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { createTables, tablesEnvironment } from '#infra/local/create-tables.ts';
import { type Emulator, startEmulator } from '#infra/local/emulator.ts';
import { freePort } from '#infra/local/free-port.ts';
import type { StreamHandler } from '#infra/local/pump/deliver.ts';
import { StreamPump } from '#infra/local/pump/stream-pump.ts';

let emulator: Emulator;
let folder: string;
let client: DynamoDBClient;
let table: string;
let run = 0;

beforeAll(async () => {
  emulator = await startEmulator({ port: await freePort(), inMemory: true });
  folder = await mkdtemp(`${tmpdir()}/peil-pump-`);
});
afterAll(async () => {
  await emulator.stop();
  await rm(folder, { recursive: true, force: true });
});
beforeEach(async () => {
  const names = await createTables({ endpoint: emulator.endpoint, prefix: `pump-${String(++run)}-` });
  for (const [name, value] of Object.entries(tablesEnvironment(emulator.endpoint, names)))
    vi.stubEnv(name, value);
  client = new DynamoDBClient({});
  table = names.responses;
});

const put = (number: number): Promise<unknown> =>
  client.send(
    new PutItemCommand({
      TableName: table,
      Item: {
        pk: { S: 'S#noden#00' },
        sk: { S: String(number).padStart(4, '0') },
        raw: { B: Buffer.from([number % 256]) },
      },
    }),
  );

const pumpInto = (handler: StreamHandler): StreamPump =>
  new StreamPump({
    table,
    checkpointFile: `${folder}/${table}.json`,
    handler,
    region: 'eu-west-1',
    say: () => undefined,
  });

const keysOf = (event: DynamoDBStreamEvent): string[] =>
  event.Records.map(({ dynamodb }) => dynamodb?.Keys?.['sk']?.S ?? '');

test('every change arrives, in order, in the form in which Lambda hands it over', async () => {
  const seen: string[] = [];
  let first: DynamoDBStreamEvent['Records'][number] | undefined;
  const pump = pumpInto(async (event) => {
    seen.push(...keysOf(event));
    first ??= event.Records[0];
    return { batchItemFailures: [] };
  });
  for (let number = 0; number < 120; number++) await put(number);
  pump.start();
  await pump.stop();
  expect(seen).toEqual(Array.from({ length: 120 }, (_, number) => String(number).padStart(4, '0')));
  expect(first).toMatchObject({ eventName: 'INSERT', eventSource: 'aws:dynamodb', awsRegion: 'eu-west-1' });
  expect(first?.dynamodb?.NewImage?.['raw']).toEqual({ B: Buffer.from([0]).toString('base64') });
  const seconds = first?.dynamodb?.ApproximateCreationDateTime ?? 0;
  expect(Math.abs(seconds - Date.now() / 1000)).toBeLessThan(600);
});

test('what a function reports as failed comes again, and nothing behind it is lost', async () => {
  const done = new Set<string>();
  let failures = 3;
  const pump = pumpInto(async (event) => {
    for (const record of event.Records) {
      const key = record.dynamodb?.Keys?.['sk']?.S ?? '';
      if (key === '0004' && failures-- > 0) {
        return { batchItemFailures: [{ itemIdentifier: record.dynamodb?.SequenceNumber ?? '' }] };
      }
      done.add(key);
    }
    return { batchItemFailures: [] };
  });
  for (let number = 0; number < 10; number++) await put(number);
  pump.start();
  await vi.waitUntil(() => done.size === 10, { timeout: 20_000 });
  await pump.stop();
  expect(failures).toBeLessThan(0);
});

test('after a restart the pump goes on where it was, and delivers what was in hand when it was killed', async () => {
  const first: string[] = [];
  for (let number = 0; number < 5; number++) await put(number);
  const before = pumpInto(async (event) => {
    first.push(...keysOf(event));
    return { batchItemFailures: [] };
  });
  before.start();
  await before.stop();
  expect(first).toHaveLength(5);

  // Fails in the middle of a batch, as if killed: it is not noted as dealt with.
  for (let number = 5; number < 8; number++) await put(number);
  let tried = 0;
  const killed = pumpInto(async () => {
    tried++;
    throw new Error('killed');
  });
  killed.start();
  await vi.waitUntil(() => tried > 0);
  await killed.stop(0);

  const after: string[] = [];
  const again = pumpInto(async (event) => {
    after.push(...keysOf(event));
    return { batchItemFailures: [] };
  });
  again.start();
  await vi.waitUntil(() => after.length >= 3, { timeout: 20_000 });
  await again.stop();
  expect(after).toEqual(['0005', '0006', '0007']);
});
