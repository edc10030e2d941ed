import { afterAll, beforeAll, beforeEach, expect, inject, test, vi } from 'vitest';
import { filledIn, type House, openHouse } from './house.ts';
import { storedResponses } from './stored-responses.ts';
import { startTroubledStore, type Trouble, type TroubledStore } from './troubled-store.ts';

let house: House;
let store: TroubledStore;
let trouble: (call: string) => Trouble = () => 'none';
let calls: Pick<House, 'client' | 'send'>;

beforeAll(async () => {
  house = await openHouse();
  store = await startTroubledStore(inject('endpoint'), (call) => trouble(call));
});
afterAll(async () => {
  await store.close();
  await house.close();
});
/** Functions that have just started, on a store that may make trouble. */
beforeEach(async () => {
  trouble = () => 'none';
  vi.resetModules();
  const direct = process.env['AWS_ENDPOINT_URL_DYNAMODB'];
  process.env['AWS_ENDPOINT_URL_DYNAMODB'] = store.endpoint;
  const { callThrough } = await import('./house.ts');
  calls = callThrough();
  await calls.client().openChannel({ channel: 'nowhere' });
  process.env['AWS_ENDPOINT_URL_DYNAMODB'] = direct;
});

test('an overloaded store is told as such: trying again is safe, and nothing was changed', async () => {
  const survey = await house.field();
  trouble = (call) => (call === 'PutItem' ? 'throttled' : 'none');
  const submission = filledIn(survey);
  expect(await calls.client().submitResponse(submission)).toMatchObject({
    ok: false,
    problem: { key: 'unavailable', status: 503 },
  });
  expect(await storedResponses(survey)).toEqual([]);
  trouble = () => 'none';
  expect(await calls.client().submitResponse(submission)).toMatchObject({ output: { outcome: 'received' } });
});

test('a response whose acknowledgement was lost on the way is stored once, and the resident is told so', async () => {
  const survey = await house.field();
  let times = 0;
  trouble = (call) => (call === 'PutItem' && times++ === 0 ? 'lost' : 'none');
  const submission = filledIn(survey);
  // The SDK tries again by itself, and meets what it stored the first time.
  expect(await calls.client().submitResponse(submission)).toMatchObject({
    output: { outcome: 'alreadyReceived', receipt: submission.receipt },
  });
  expect(await storedResponses(survey)).toHaveLength(1);
});

test('a withdrawal that meets another transaction is told to try again, and then succeeds', async () => {
  const survey = await house.field();
  const submission = filledIn(survey);
  await calls.client().submitResponse(submission);
  trouble = (call) => (call === 'TransactWriteItems' ? 'conflict' : 'none');
  const { receipt } = submission;
  expect(await calls.client().withdrawResponse({ receipt })).toMatchObject({
    problem: { key: 'unavailable' },
  });
  expect(await storedResponses(survey)).toHaveLength(1);
  trouble = () => 'none';
  expect(await calls.client().withdrawResponse({ receipt })).toMatchObject({
    output: { outcome: 'withdrawn' },
  });
});

test('a submission costs one write, and no read when the channel was asked for a moment ago', async () => {
  const survey = await house.field();
  await calls.client().submitResponse(filledIn(survey));
  store.calls.length = 0;
  for (let at = 0; at < 5; at++) await calls.client().submitResponse(filledIn(survey));
  expect(store.calls).toEqual(['PutItem', 'PutItem', 'PutItem', 'PutItem', 'PutItem']);
});

test('what a fault says is for nobody: the answer is one sentence, the log has no message', async () => {
  const lines: string[] = [];
  const log = vi.spyOn(console, 'error').mockImplementation((line: string) => lines.push(line));
  const secret = process.env['RECEIPT_SECRET'];
  delete process.env['RECEIPT_SECRET'];
  const { receipt } = filledIn(await house.field());
  const outcome = await calls.client().readDraft({ receipt });
  process.env['RECEIPT_SECRET'] = secret;
  log.mockRestore();
  expect(outcome).toMatchObject({ ok: false, problem: { key: 'unexpected', status: 500 } });
  expect(JSON.stringify(outcome)).not.toContain('RECEIPT_SECRET');
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({
    route: 'readDraft',
    status: 500,
    fault: { name: 'Error' },
  });
  expect(lines.join()).not.toContain(receipt);
});
