import type { DynamoDBRecord } from 'aws-lambda';
import * as fc from 'fast-check';
import { afterAll, beforeAll, expect, inject, test, vi } from 'vitest';
import type { readFieldwork as ReadFieldwork } from '#functions/store/fieldwork.ts';
import type { handler as FoldResponses } from '#functions/stream/fold-responses.ts';
import type { Fieldwork, Survey } from '#shared/contract/survey.ts';
import { STAFF_ROLES } from '#shared/contract/role.ts';
import { filledIn, type House, newReceipt, openHouse } from './house.ts';
import { readStream } from './stream-reader.ts';
import { startTroubledStore, type Trouble, type TroubledStore } from './troubled-store.ts';

let house: House;
let store: TroubledStore;
let trouble: (call: string) => Trouble = () => 'none';
let foldResponses: typeof FoldResponses;
let readFieldwork: typeof ReadFieldwork;

beforeAll(async () => {
  house = await openHouse();
  store = await startTroubledStore(inject('endpoint'), (call) => trouble(call));
});
afterAll(async () => {
  await store.close();
  await house.close();
});

/** The function of the stream as Lambda starts it: fresh, and on a store that may make trouble. */
async function startFunction(): Promise<void> {
  vi.resetModules();
  const direct = process.env['AWS_ENDPOINT_URL_DYNAMODB'];
  process.env['AWS_ENDPOINT_URL_DYNAMODB'] = store.endpoint;
  ({ handler: foldResponses } = await import('#functions/stream/fold-responses.ts'));
  ({ readFieldwork } = await import('#functions/store/fieldwork.ts'));
  // The SDK reads the address at the first call.
  await readFieldwork('none', 'trial');
  process.env['AWS_ENDPOINT_URL_DYNAMODB'] = direct;
}

/** Residents fill in and some withdraw; what the stream tells of this survey, and what is then true. */
async function fieldSome(): Promise<{ survey: Survey; records: DynamoDBRecord[]; truth: Fieldwork }> {
  const survey = await house.field();
  const client = house.client();
  const receipts = Array.from({ length: 24 }, newReceipt);
  for (const [at, receipt] of receipts.entries())
    await client.submitResponse({
      ...filledIn(survey, receipt),
      language: at % 3 === 0 ? 'fr' : 'nl',
      ...(at % 5 === 0 && { assisted: true }),
      ...(at % 4 === 0 && { synthetic: true }),
    });
  const withdrawn = receipts.slice(0, 7);
  for (const receipt of withdrawn) await client.withdrawResponse({ receipt });
  const records = (await readStream(house.tables.responses)).filter(
    ({ dynamodb }) => dynamodb?.NewImage?.['survey']?.S === survey.id,
  );
  expect(records).toHaveLength(31);
  const day = records[0]?.dynamodb?.NewImage?.['day']?.S ?? '';
  return {
    survey,
    records,
    truth: {
      received: 17,
      withdrawn: 7,
      assisted: 3,
      synthetic: 4,
      byChannel: { [survey.id]: 17 },
      byLanguage: { fr: 5, nl: 12 },
      byDay: { [day]: 17 },
    },
  };
}

/** As Lambda does: a batch is told again from the first record that failed, until all are counted. */
async function deliver(records: readonly DynamoDBRecord[]): Promise<void> {
  let open = [...records];
  for (let attempt = 0; open.length > 0; attempt++) {
    if (attempt > 200) throw new Error('The stream does not get on.');
    const { batchItemFailures } = await foldResponses({ Records: open });
    const failed = batchItemFailures[0]?.itemIdentifier;
    if (failed === undefined) return;
    open = open.slice(open.findIndex(({ dynamodb }) => dynamodb?.SequenceNumber === failed));
  }
}

test('staff see how many came in and how many were withdrawn, per channel, language and day', async () => {
  const { survey, records, truth } = await fieldSome();
  await startFunction();
  await deliver(records);
  const staff = house.client(await house.identity.token({ roles: STAFF_ROLES }));
  const detail = await staff.readSurvey({ survey: survey.id });
  expect(detail.ok && detail.output.fieldwork).toEqual(truth);
});

test('told again, out of order, in pieces, over a store that fails at any step: each counts exactly once', async () => {
  await startFunction();
  const surveys: Awaited<ReturnType<typeof fieldSome>>[] = [];
  for (let run = 0; run < 3; run++) surveys.push(await fieldSome());
  let run = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })),
      fc.infiniteStream(
        fc.constantFrom<Trouble>('none', 'none', 'none', 'none', 'lost', 'lost', 'conflict', 'conflict'),
      ),
      async (chances, troubles) => {
        const { survey, records, truth } = surveys[run++] ?? (await fieldSome());
        const chance = () => chances.next().value as number;
        trouble = () => troubles.next().value as Trouble;
        // Every record at least once, many twice, in any order, in batches of any size, some at the same time.
        const told = records
          .flatMap((record) => (chance() < 0.5 ? [record, record] : [record]))
          .map((record) => ({ record, place: chance() }))
          .sort((a, b) => a.place - b.place)
          .map(({ record }) => record);
        for (let at = 0; at < told.length;) {
          const sizes = [1 + Math.floor(chance() * 12), 1 + Math.floor(chance() * 12)];
          await Promise.all(
            sizes.map((size) => {
              const batch = told.slice(at, at + size);
              at += size;
              return deliver(batch);
            }),
          );
        }
        trouble = () => 'none';
        expect(await readFieldwork(survey.id, 'trial')).toEqual(truth);
      },
    ),
    { numRuns: 3 },
  );
  expect(store.calls).toContain('TransactWriteItems');
});

test('a store that stays away fails the batch at its first record, and nothing is half counted', async () => {
  const { survey, records, truth } = await fieldSome();
  await startFunction();
  trouble = () => 'throttled';
  const { batchItemFailures } = await foldResponses({ Records: records });
  trouble = () => 'none';
  expect(batchItemFailures).toEqual([{ itemIdentifier: records[0]?.dynamodb?.SequenceNumber }]);
  expect(await readFieldwork(survey.id, 'trial')).toMatchObject({ received: 0 });
  await deliver(records);
  expect(await readFieldwork(survey.id, 'trial')).toEqual(truth);
});

test('a record that cannot be read fails alone: those before it are counted', async () => {
  const { survey, records } = await fieldSome();
  await startFunction();
  const [first, second, third] = records;
  if (!first?.dynamodb || !second?.dynamodb || !third) throw new Error('There are three records.');
  const broken: DynamoDBRecord = {
    ...second,
    dynamodb: {
      ...second.dynamodb,
      NewImage: { ...second.dynamodb.NewImage, answers: { S: '{half' } },
    },
  };
  const { batchItemFailures } = await foldResponses({ Records: [first, broken, third] });
  expect(batchItemFailures).toEqual([{ itemIdentifier: second.dynamodb.SequenceNumber }]);
  expect(await readFieldwork(survey.id, 'trial')).toMatchObject({ received: 1 });
});

test('trial and real responses are counted apart', async () => {
  const survey = await house.field({ mode: 'real' });
  await house.client().submitResponse(filledIn(survey));
  const records = (await readStream(house.tables.responses)).filter(
    ({ dynamodb }) => dynamodb?.NewImage?.['survey']?.S === survey.id,
  );
  await startFunction();
  await deliver(records);
  expect(await readFieldwork(survey.id, 'trial')).toMatchObject({ received: 0 });
  expect(await readFieldwork(survey.id, 'real')).toMatchObject({ received: 1 });
});
