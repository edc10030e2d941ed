import { expect, test } from 'vitest';
import { createClient, type Fetch } from '#shared/contract/client.ts';
import { problem, type ProblemKey } from '#shared/contract/problems.ts';
import { NEEDS_SURVEY } from '#shared/starter/needs.ts';
import type { MadeUp } from './fill-in.ts';
import { openSurvey } from './open-survey.ts';
import { send } from './send.ts';

const ADDRESS = 'http://localhost:4650';
const CHANNELS = { noden: 3, 'noden-onthaal': 1 };

/** The survey as the contract shows it, and what was handed in, by receipt. */
interface Service {
  readonly status?: 'open' | 'closed';
  readonly mode?: 'trial' | 'real';
  readonly received: Map<string, { channel: string; synthetic: boolean }>;
  /** What the next submissions meet before one is taken. */
  readonly trouble: (ProblemKey | 'lostReply')[];
}

/** The public routes that the demonstration uses, spoken over fetch without a network. */
function fetchOf({ status = 'open', mode = 'trial', received, trouble }: Service): Fetch {
  const reply = (code: number, body: unknown) =>
    Promise.resolve({ ok: code < 300, status: code, json: () => Promise.resolve(body) });
  const refuse = (key: ProblemKey) => reply(problem(key).status, problem(key));
  return (address, { body }) => {
    const path = address.slice(ADDRESS.length);
    if (path.startsWith('/api/channels/')) {
      const channel = path.slice('/api/channels/'.length);
      if (!(channel in CHANNELS)) return refuse('unknownChannel');
      const { title, languages } = NEEDS_SURVEY;
      return reply(200, { channel, survey: 'noden', version: 1, status, mode, title, languages });
    }
    if (path === '/api/surveys/noden/versions/1') return reply(200, NEEDS_SURVEY);
    if (path !== '/api/responses') return refuse('notFound');
    const next = trouble.shift();
    if (next !== undefined && next !== 'lostReply') return refuse(next);
    const { receipt, ...rest } = JSON.parse(body ?? '') as {
      receipt: string;
      channel: string;
      synthetic: boolean;
    };
    const outcome = received.has(receipt) ? 'alreadyReceived' : 'received';
    received.set(receipt, rest);
    return next === 'lostReply' ? Promise.reject(new Error('reset')) : reply(201, { outcome, receipt });
  };
}

async function run(service: Service, count: number) {
  const client = createClient({ baseUrl: ADDRESS, fetch: fetchOf(service) });
  const opening = await openSurvey(client, 'noden', CHANNELS, ADDRESS);
  if (!opening.ok) return opening;
  const response = (index: number): MadeUp => ({ language: 'nl', answers: {}, place: index / count });
  let receipts = 0;
  const seen: number[] = [];
  const sent = await send({
    client,
    survey: opening.survey,
    count,
    response,
    receipt: () => `receipt ${String(++receipts)}`,
    onProgress: (received) => seen.push(received),
  });
  return { sent, seen };
}

test('each response is handed in once, marked as synthetic, over the channels that exist', async () => {
  const received: Service['received'] = new Map();
  const outcome = await run({ received, trouble: [] }, 40);
  expect(outcome).toMatchObject({ sent: { received: 40 }, seen: { length: 40 } });
  expect([...received.values()].every(({ synthetic }) => synthetic)).toBe(true);
  const at = (channel: string) => [...received.values()].filter((one) => one.channel === channel).length;
  expect([at('noden'), at('noden-onthaal')]).toEqual([30, 10]);
});

test('a busy service and a lost reply are tried again with the same receipt, so nothing is counted twice', async () => {
  const received: Service['received'] = new Map();
  const outcome = await run({ received, trouble: ['unavailable', 'lostReply', 'unavailable'] }, 20);
  expect(outcome).toMatchObject({ sent: { received: 20 } });
  expect(received.size).toBe(20);
});

test('a refusal stops the demonstration and says why', async () => {
  const received: Service['received'] = new Map();
  const outcome = await run({ received, trouble: ['surveyClosed'] }, 400);
  expect(outcome).toMatchObject({ sent: { problem: 'The survey is closed.' } });
  expect(received.size).toBeLessThan(400);
});

test('a survey that is real, closed or away is left alone, with a sentence that says what to do', async () => {
  const nothing = { received: new Map(), trouble: [] } as const;
  expect(await run({ ...nothing, trouble: [], mode: 'real' }, 1)).toMatchObject({
    ok: false,
    why: expect.stringContaining('fielded for real') as string,
  });
  expect(await run({ ...nothing, trouble: [], status: 'closed' }, 1)).toMatchObject({
    ok: false,
    why: expect.stringContaining('is not open') as string,
  });
  const away = createClient({ baseUrl: ADDRESS, fetch: () => Promise.reject(new Error('refused')) });
  expect(await openSurvey(away, 'noden', CHANNELS, ADDRESS)).toMatchObject({
    why: expect.stringContaining('npm start') as string,
  });
});
