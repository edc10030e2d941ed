import { CompactEncrypt, importJWK } from 'jose';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Survey } from '#shared/contract/survey.ts';
import { filledIn, type House, newReceipt, openHouse } from './house.ts';

let house: House;
let survey: Survey;
beforeAll(async () => {
  house = await openHouse();
  survey = await house.field();
});
afterAll(() => house.close());

async function keyOf({ id }: Survey) {
  const outcome = await house.client().readSealingKey({ survey: id });
  if (!outcome.ok) throw new Error(outcome.problem.key);
  return outcome.output;
}
const sealedFor = async (one: Survey, content: unknown): Promise<string> =>
  new CompactEncrypt(Buffer.from(JSON.stringify(content)))
    .setProtectedHeader({ alg: 'ECDH-ES', enc: 'A256GCM' })
    .encrypt(await importJWK(await keyOf(one), 'ECDH-ES'));

test('what waited on a device is sealed there, opened here, and stored once under its own receipt', async () => {
  const receipt = newReceipt();
  const submission = filledIn(survey, receipt);
  const sealed = await sealedFor(survey, submission);
  expect(Buffer.from(sealed, 'base64url').toString('latin1')).not.toContain('housing');
  const send = () => house.client().submitSealed({ survey: survey.id, sealed });
  expect(await send()).toMatchObject({ ok: true, output: { outcome: 'received', receipt } });
  expect(await send()).toMatchObject({ ok: true, output: { outcome: 'alreadyReceived', receipt } });
  // The same answers in the clear are the same response.
  expect(await house.client().submitResponse(submission)).toMatchObject({
    output: { outcome: 'alreadyReceived' },
  });
});

test('each seal of the same answers looks different, and each survey has a key of its own', async () => {
  const submission = filledIn(survey);
  expect(await sealedFor(survey, submission)).not.toBe(await sealedFor(survey, submission));
  expect(await keyOf(survey)).not.toEqual(await keyOf(await house.field()));
});

test.each([
  ['sealed to another survey', async () => sealedFor(await house.field(), filledIn(survey))],
  ['changed on the way', async () => (await sealedFor(survey, filledIn(survey))).replace(/.{4}$/, 'AAAA')],
  ['no submission', () => sealedFor(survey, { answers: 'all' })],
  ['no seal at all', () => Promise.resolve('{"answers":{}}')],
])('%s: refused, and nothing is stored', async (_, make) => {
  expect(await house.client().submitSealed({ survey: survey.id, sealed: await make() })).toMatchObject({
    ok: false,
    problem: { key: 'brokenSeal', status: 422 },
  });
});
