import { CompactEncrypt, importJWK } from 'jose';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { TABLES } from '#functions/store/tables.ts';
import type { Client } from '#shared/contract/client.ts';
import type { Submission } from '#shared/contract/submission.ts';
import type { Survey } from '#shared/contract/survey.ts';
import { asWorker, type Fate, makeFrail } from './frail-client.ts';
import { filledIn, type House, newReceipt, openHouse } from './house.ts';
import { itemsOf } from './items.ts';
import { storedResponses as stored } from './stored-responses.ts';

let house: House;
let staff: Client;
let mend: () => void;
beforeAll(async () => {
  house = await openHouse();
  staff = house.client(await house.identity.token({ roles: ['fieldwork'], subject: 'account-7' }));
  mend = makeFrail();
});
afterAll(() => {
  mend();
  return house.close();
});

/** A survey with a channel that asks for an invitation, and some invitations. */
async function invite(count = 2): Promise<{ survey: Survey; channel: string; codes: string[] }> {
  const survey = await house.field();
  const channel = await staff.createChannel({ survey: survey.id, label: 'Brieven', invited: true });
  if (!channel.ok) throw new Error(channel.problem.key);
  const { code } = channel.output;
  const made = await staff.createInvitations({ survey: survey.id, channel: code, count });
  if (!made.ok) throw new Error(made.problem.key);
  return { survey, channel: code, codes: made.output.codes };
}
const submissionOf = (survey: Survey, channel: string, invitation?: string, receipt = newReceipt()) => ({
  ...filledIn(survey, receipt),
  channel,
  ...(invitation !== undefined && { invitation }),
});
async function submit(submission: Submission): Promise<string> {
  const outcome = await house.client().submitResponse(submission);
  return outcome.ok ? outcome.output.outcome : outcome.problem.key;
}
const stateOf = async (channel: string, invitation: string) => {
  const outcome = await house.client().readInvitation({ channel, invitation });
  return outcome.ok ? outcome.output.state : outcome.problem.key;
};

test('an invitation is good for one response, as it is typed; a retry finds that response', async () => {
  const { survey, channel, codes } = await invite();
  const [code = ''] = codes;
  expect(await house.client().openChannel({ channel })).toMatchObject({ output: { invited: true } });
  expect(await stateOf(channel, code)).toBe('unused');
  const submission = submissionOf(survey, channel, ` ${code.toLowerCase().replaceAll('-', ' ')}`);
  expect(await submit(submission)).toBe('received');
  expect(await stateOf(channel, code)).toBe('spent');
  // The answer was lost on the way; and a second tab that knows the code no more.
  expect(await submit(submission)).toBe('alreadyReceived');
  expect(await submit(submissionOf(survey, channel, undefined, submission.receipt))).toBe('alreadyReceived');
  expect(await submit({ ...submission, answers: { years: 40 } })).toBe('invitationSpent');
  expect(await submit(submissionOf(survey, channel, code))).toBe('invitationSpent');
  expect(await stored(survey)).toHaveLength(1);
  expect(await staff.countInvitations({ survey: survey.id, channel })).toMatchObject({
    output: { made: 2, spent: 1 },
  });
});

test('without an invitation, or with one that is none or of another channel, nothing is stored and nothing spent', async () => {
  const { survey, channel } = await invite();
  const other = await invite();
  expect(await submit(submissionOf(survey, channel))).toBe('invitationNeeded');
  expect(await submit(submissionOf(survey, channel, 'ABCD'))).toBe('invitationUnknown');
  expect(await submit(submissionOf(survey, channel, other.codes[0]))).toBe('invitationUnknown');
  expect(await stateOf(channel, 'ABCD')).toBe('unknown');
  expect(await stateOf(other.channel, other.codes[0] ?? '')).toBe('unused');
  expect(await stored(survey)).toEqual([]);
  // Where no invitation is asked for, one that comes along is not looked at.
  expect(await submit(submissionOf(survey, survey.id, 'ABCD'))).toBe('received');
});

test('twenty people at once with one code: one response', async () => {
  const { survey, channel, codes } = await invite(1);
  const told = await Promise.all(
    Array.from({ length: 20 }, (_, years) =>
      submit({ ...submissionOf(survey, channel, codes[0]), answers: { years } }),
    ),
  );
  expect(told.filter((each) => each === 'received')).toHaveLength(1);
  expect(told.filter((each) => each === 'invitationSpent')).toHaveLength(19);
  expect(await stored(survey)).toHaveLength(1);
});

test.each<[string, Fate, string]>([
  ['the server dies before anything is written', 'before', 'received'],
  ['the server dies after it was written', 'after', 'alreadyReceived'],
  ['the answer of the store is lost', 'lost', 'alreadyReceived'],
  ['another transaction is first', 'conflict', 'received'],
])('%s: sent again, the invitation gives its one response', async (_, fate, then) => {
  const { survey, channel, codes } = await invite(1);
  // Channel, survey and version are at hand, so that the first call is the one that writes.
  expect(await submit(submissionOf(survey, survey.id))).toBe('received');
  await house.client().openChannel({ channel });
  const submission = submissionOf(survey, channel, codes[0]);
  const fates = (function* () {
    yield fate;
    for (;;) yield 'fine' as const;
  })();
  await asWorker(fates, () => submit(submission));
  expect(await submit(submission)).toBe(then);
  expect(await stored(survey)).toHaveLength(2);
  expect(await stateOf(channel, codes[0] ?? '')).toBe('spent');
  expect(await submit(submissionOf(survey, channel, codes[0]))).toBe('invitationSpent');
});

test('nothing that is kept leads from an invitation to a response, nor says when', async () => {
  const { survey, channel, codes } = await invite(2);
  const [code = '', unused = ''] = codes;
  const submission = submissionOf(survey, channel, code);
  // A draft on the way, as every resident leaves one.
  const { answers, version, language, receipt } = submission;
  await house.client().saveDraft({ channel, version, language, receipt, page: '1', answers });
  expect(await submit(submission)).toBe('received');

  const invitations = (await itemsOf(house.tables.invitations)).filter(({ pk }) => pk === `I#${channel}`);
  const [spent] = invitations.filter((item) => item['spent'] === true);
  // Its place, its hash, and that it is spent.
  expect(invitations.map((item) => Object.keys(item).sort()).sort()).toEqual([
    ['pk', 'sk'],
    ['pk', 'sk', 'spent'],
  ]);
  const mine = (item: Record<string, unknown>) => JSON.stringify(item).includes(channel);
  const kept = [
    ...(await itemsOf(house.tables.responses)),
    ...(await itemsOf(house.tables.interviews)),
    ...(await itemsOf(house.tables.registry)),
  ].filter(mine);
  expect(kept.length).toBeGreaterThan(2);
  for (const item of [...kept, ...invitations]) {
    const text = JSON.stringify(item);
    for (const each of [code, unused]) expect(text).not.toContain(each);
  }
  for (const item of kept) expect(JSON.stringify(item)).not.toContain(String(spent?.['sk']));
  for (const item of invitations) expect(JSON.stringify(item)).not.toContain(receipt);
  // Neither a stream nor a backup of each second nor a time to live tells when one was spent.
  expect(TABLES.invitations).toEqual({
    name: 'invitations',
    partitionKey: 'pk',
    sortKey: 'sk',
    pointInTimeRecovery: false,
  });
});

test('who deletes the answers does not get the invitation back', async () => {
  const { survey, channel, codes } = await invite(1);
  const submission = submissionOf(survey, channel, codes[0]);
  await submit(submission);
  expect(await house.client().withdrawResponse({ receipt: submission.receipt })).toMatchObject({ ok: true });
  expect(await submit(submission)).toBe('erasedReceipt');
  expect(await submit(submissionOf(survey, channel, codes[0]))).toBe('invitationSpent');
  expect(await stored(survey)).toEqual([]);
});

test('on a device that was offline the code travels under the seal', async () => {
  const { survey, channel, codes } = await invite(1);
  const key = await house.client().readSealingKey({ survey: survey.id });
  if (!key.ok) throw new Error(key.problem.key);
  const submission = submissionOf(survey, channel, codes[0]);
  const sealed = await new CompactEncrypt(Buffer.from(JSON.stringify(submission)))
    .setProtectedHeader({ alg: 'ECDH-ES', enc: 'A256GCM' })
    .encrypt(await importJWK(key.output, 'ECDH-ES'));
  const send = () => house.client().submitSealed({ survey: survey.id, sealed });
  expect(await send()).toMatchObject({ output: { outcome: 'received' } });
  expect(await send()).toMatchObject({ output: { outcome: 'alreadyReceived' } });
  expect(await stateOf(channel, codes[0] ?? '')).toBe('spent');
});

test('only who runs the fieldwork makes invitations, for a channel of the survey that asks for them', async () => {
  const { survey, channel } = await invite(1);
  const make = (client: Client, of: string) =>
    client.createInvitations({ survey: survey.id, channel: of, count: 1 });
  const analyst = house.client(await house.identity.token({ roles: ['analyst'] }));
  expect(await make(analyst, channel)).toMatchObject({ problem: { key: 'notAllowed' } });
  expect(await make(staff, survey.id)).toMatchObject({ problem: { key: 'notInvited' } });
  expect(await make(staff, (await house.field()).id)).toMatchObject({ problem: { key: 'unknownChannel' } });
  expect(await staff.createInvitations({ survey: survey.id, channel, count: 91 })).toMatchObject({
    problem: { key: 'invalidInput' },
  });
  const entries = (await itemsOf(house.tables.registry)).filter(({ what }) =>
    String(what).startsWith(`invitations ${channel}`),
  );
  expect(entries).toMatchObject([{ who: 'account-7', what: `invitations ${channel} 1` }]);
});
