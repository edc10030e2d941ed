import { solveChallenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import type { Challenge } from '#shared/contract/challenge.ts';
import type { Submission } from '#shared/contract/submission.ts';
import { filledIn, type House, newReceipt, openHouse } from './house.ts';
import { storedResponses as stored } from './stored-responses.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());
afterEach(() => {
  vi.unstubAllEnvs();
  vi.useRealTimers();
});

/** So many answers without proof a channel takes in a minute, and a minute that does not end under the test. */
function limit(most: number, now = '2026-11-25T10:00:00.000Z'): void {
  vi.stubEnv('ANSWERS_WITHOUT_PROOF', String(most));
  vi.useFakeTimers({ now: new Date(now), toFake: ['Date'] });
}
async function submit(submission: Submission): Promise<string> {
  const outcome = await house.client().submitResponse(submission);
  return outcome.ok ? outcome.output.outcome : outcome.problem.key;
}
async function challengeFor(channel: string, receipt: string): Promise<Challenge> {
  const outcome = await house.client().readChallenge({ channel, receipt });
  if (!outcome.ok) throw new Error(outcome.problem.key);
  return outcome.output;
}
async function solved(challenge: Challenge): Promise<string> {
  const solution = await solveChallenge({ challenge, deriveKey });
  if (!solution) throw new Error('No solution.');
  const { counter, derivedKey } = solution;
  return JSON.stringify({ challenge, solution: { counter, derivedKey } });
}
const proofFor = async (channel: string, receipt: string) => solved(await challengeFor(channel, receipt));

test('without proof a channel takes some answers a minute; who is one too many sends again in the next', async () => {
  limit(2);
  const survey = await house.field();
  const late = filledIn(survey);
  expect([await submit(filledIn(survey)), await submit(filledIn(survey)), await submit(late)]).toEqual([
    'received',
    'received',
    'tooManyNow',
  ]);
  expect(await submit(filledIn(await house.field()))).toBe('received');
  limit(2, '2026-11-25T10:01:00.000Z');
  expect(await submit(late)).toBe('received');
  expect(await stored(survey)).toHaveLength(3);
});

test('what did arrive is told to who sends it again, however many come in', async () => {
  limit(1);
  const survey = await house.field();
  const first = filledIn(survey);
  expect(await submit(first)).toBe('received');
  expect(await submit(first)).toBe('alreadyReceived');
  expect(await submit(filledIn(survey))).toBe('tooManyNow');
});

test('a proof is taken at any time, for the one receipt and channel that it was made for', async () => {
  limit(0);
  const survey = await house.field();
  const receipt = newReceipt();
  const proof = await proofFor(survey.id, receipt);
  expect(await submit({ ...filledIn(survey), proof })).toBe('tooManyNow');
  const other = await house.field();
  expect(await submit({ ...filledIn(other, receipt), proof })).toBe('tooManyNow');
  expect(await submit({ ...filledIn(survey, receipt), proof })).toBe('received');
  expect(await submit({ ...filledIn(survey, receipt), proof })).toBe('alreadyReceived');
  // Other answers under the same receipt would go under another code: one proof is no pass for them.
  const more = { ...filledIn(survey, receipt), answers: { years: 40 }, proof };
  expect(await submit(more)).toBe('tooManyNow');
  expect(await stored(survey)).toHaveLength(1);
});

test('a proof that is changed, guessed, too late or no proof at all counts as none', async () => {
  limit(0);
  const survey = await house.field();
  const receipt = newReceipt();
  const challenge = await challengeFor(survey.id, receipt);
  const proof = await solved(challenge);
  const easier = { ...challenge, parameters: { ...challenge.parameters, cost: 1 } };
  const guess = { challenge, solution: { counter: 1, derivedKey: '00'.repeat(32) } };
  for (const bad of ['', '{}', 'null', JSON.stringify(guess), await solved(challengeWithPrefix(easier))])
    expect(await submit({ ...filledIn(survey, receipt), proof: bad })).toBe('tooManyNow');
  limit(0, '2026-11-25T10:20:01.000Z');
  expect(await submit({ ...filledIn(survey, receipt), proof })).toBe('tooManyNow');
  limit(0, '2026-11-25T10:19:00.000Z');
  expect(await submit({ ...filledIn(survey, receipt), proof })).toBe('received');
});

/** Somebody who makes it easy for themselves: any key will do. */
const challengeWithPrefix = (challenge: Challenge): Challenge => ({
  ...challenge,
  parameters: { ...challenge.parameters, keyPrefix: '0' },
});

test('the end of a challenge comes in steps of ten minutes, and it says nothing of the receipt', async () => {
  limit(0, '2026-11-25T10:03:27.000Z');
  const survey = await house.field();
  const receipt = newReceipt();
  const challenge = await challengeFor(survey.id, receipt);
  expect(challenge.parameters.expiresAt).toBe(Date.parse('2026-11-25T10:20:00.000Z') / 1000);
  expect(JSON.stringify(challenge)).not.toContain(receipt);
  expect(await house.client().readChallenge({ channel: survey.id, receipt: 'ABCD' })).toMatchObject({
    problem: { key: 'forgedReceipt' },
  });
});

test('while many ask for a challenge in one channel each is harder there, and not in another', async () => {
  limit(0);
  const [survey, other] = [await house.field(), await house.field()];
  const effort = async (channel: string) => {
    const solution = await solveChallenge({
      challenge: await challengeFor(channel, newReceipt()),
      deriveKey,
    });
    return solution?.counter ?? 0;
  };
  expect(await effort(survey.id)).toBeLessThan(100);
  for (let asked = 0; asked < 240; asked++) await challengeFor(survey.id, newReceipt());
  expect(await effort(survey.id)).toBeGreaterThanOrEqual(200);
  expect(await effort(other.id)).toBeLessThan(100);
});

test('made-up answers of the demonstration are not held up', async () => {
  limit(0);
  const survey = await house.field({ mode: 'trial' });
  expect(await submit({ ...filledIn(survey), synthetic: true })).toBe('received');
});
