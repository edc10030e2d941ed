import { expect, test, vi } from 'vitest';
import { createClient, type Fetch } from './client.ts';
import { PATIENT } from './patient.ts';
import { problem } from './problems.ts';
import { ROUTES } from './routes.ts';

interface Sent {
  address: string;
  method: string;
  headers: Record<string, string>;
  body: unknown;
}

/** A server that answers every request the same, and what it was sent. */
function server(status: number, body: string, sent: Sent[] = []): { fetch: Fetch; sent: Sent[] } {
  const fetch: Fetch = (address, { method, headers, body: given }) => {
    sent.push({ address, method, headers, body: given === undefined ? undefined : JSON.parse(given) });
    return Promise.resolve(new Response(body, { status }));
  };
  return { fetch, sent };
}

test('path parameters go into the path, the rest of the input into the body', async () => {
  const { fetch, sent } = server(200, '{}');
  const client = createClient({ baseUrl: 'http://peil.test', fetch, token: 'T' });
  await client.changeSurveyStatus({ survey: 'noden', status: 'open', mode: 'trial' });
  expect(sent).toMatchObject([
    {
      address: 'http://peil.test/api/surveys/noden/status',
      method: 'PUT',
      headers: { authorization: 'Bearer T', 'content-type': 'application/json' },
      body: { status: 'open', mode: 'trial' },
    },
  ]);
});

test('a parameter cannot leave its place in the path', async () => {
  const { fetch, sent } = server(200, '{}');
  await createClient({ baseUrl: '', fetch }).openChannel({ channel: '../surveys?x=1' });
  expect(sent[0]?.address).toBe('/api/channels/..%2Fsurveys%3Fx%3D1');
});

test("the server's problem is an outcome with its issues", async () => {
  const told = problem('answersRefused', { issues: [{ path: 'age', code: 'tooLarge', limit: 120 }] });
  const { fetch } = server(422, JSON.stringify(told));
  const outcome = await createClient({ baseUrl: '', fetch }).readResponse({ receipt: 'X' });
  expect(outcome).toEqual({ ok: false, problem: told });
});

test.each([
  [502, '<html>Bad gateway</html>', 'unavailable'],
  [429, '{"message":"Too Many Requests"}', 'unavailable'],
  [413, '{"message":"Request Too Long"}', 'bodyTooLarge'],
  [500, '{"message":"Internal Server Error"}', 'unexpected'],
  [200, 'half an ans', 'unavailable'],
])('%i with %s from something in between is the problem %s', async (status, body, key) => {
  const { fetch } = server(status, body);
  const outcome = await createClient({ baseUrl: '', fetch }).readResponse({ receipt: 'X' });
  expect(outcome).toMatchObject({ ok: false, problem: { key } });
});

test('without a network the outcome says that trying again is safe', async () => {
  const fetch: Fetch = () => Promise.reject(new TypeError('fetch failed'));
  const outcome = await createClient({ baseUrl: '', fetch }).readResponse({ receipt: 'X' });
  expect(outcome).toMatchObject({ ok: false, problem: { key: 'unavailable' } });
});

test('a client that checks finds a server that does not follow the contract', async () => {
  const { fetch } = server(200, '{"outcome":"perhaps","receipt":"X"}');
  const input = { channel: 'noden', version: 1, language: 'nl', receipt: 'X', answers: {} };
  await expect(createClient({ baseUrl: '', fetch, check: ROUTES }).submitResponse(input)).rejects.toThrow();
  expect(await createClient({ baseUrl: '', fetch }).submitResponse(input)).toMatchObject({ ok: true });
});

test('a caller waits longer than the function may take, so that what was done is not called failed', async () => {
  const timeout = vi.spyOn(AbortSignal, 'timeout');
  const client = createClient({ baseUrl: '', fetch: server(200, '{}').fetch });
  await client.publishSnapshot({ survey: 'noden' });
  await client.openChannel({ channel: 'noden' });
  const [publishing, opening] = timeout.mock.calls.map(([milliseconds]) => milliseconds);
  timeout.mockRestore();
  expect(publishing).toBeGreaterThan((PATIENT.publishSnapshot ?? 0) * 1000);
  expect(opening).toBe(15_000);
});
