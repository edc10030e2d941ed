import { afterAll, beforeAll, expect, test } from 'vitest';
import { readDraft, saveDraft } from '#functions/store/interviews.ts';
import { DRAFT_DAYS } from '#shared/contract/draft-days.ts';
import { filledIn, type House, newReceipt, openHouse } from './house.ts';
import { itemsOf } from './items.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

test('a resident who was interrupted goes on where they were', async () => {
  const survey = await house.field();
  const client = house.client();
  const draft = { ...filledIn(survey), page: '3', answers: { age: 'older', years: -4 } };
  expect(await client.saveDraft(draft)).toEqual({ ok: true, output: {} });
  await client.saveDraft({ ...draft, page: '4', language: 'fr' });
  const { receipt } = draft;
  expect(await client.readDraft({ receipt })).toEqual({
    ok: true,
    output: {
      survey: survey.id,
      channel: survey.id,
      version: 1,
      language: 'fr',
      page: '4',
      // Also what is wrong yet is kept: it is the resident's to mend.
      answers: { age: 'older', years: -4 },
    },
  });
  expect(await client.deleteDraft({ receipt })).toEqual({ ok: true, output: {} });
  expect(await client.readDraft({ receipt })).toMatchObject({ problem: { key: 'unknownDraft' } });
  expect(await client.deleteDraft({ receipt })).toEqual({ ok: true, output: {} });
});

test('a save under way while somebody sends, withdraws or clears does not bring the draft back', async () => {
  const survey = await house.field();
  const client = house.client();
  const ways = {
    sent: async (receipt: string) => {
      await client.submitResponse(filledIn(survey, receipt));
      await client.deleteDraft({ receipt });
    },
    withdrawn: async (receipt: string) => {
      await client.submitResponse(filledIn(survey, receipt));
      await client.withdrawResponse({ receipt });
    },
    cleared: (receipt: string) => client.deleteDraft({ receipt }),
  };
  for (const end of Object.values(ways)) {
    const draft = { ...filledIn(survey), page: '3' };
    const { receipt } = draft;
    // On the way before, during and after: whatever the order in which they arrive.
    const saves = Array.from({ length: 4 }, () => client.saveDraft(draft));
    await Promise.all([...saves, end(receipt)]);
    expect(await client.saveDraft(draft)).toEqual({ ok: true, output: {} });
    expect(await client.readDraft({ receipt })).toMatchObject({ problem: { key: 'unknownDraft' } });
  }
  const items = (await itemsOf(house.tables.interviews)).filter((item) => item['ended'] === true);
  for (const item of items) {
    expect(Object.keys(item).sort()).toEqual(['ended', 'expiresAt', 'pk', 'sk']);
    expect((item['expiresAt'] as number) % 86_400).toBe(0);
  }
});

test('what has expired is not given, also while DynamoDB has not removed it yet', async () => {
  const receipt = newReceipt();
  const survey = await house.field();
  const now = Math.floor(Date.now() / 1000);
  const { channel, version, language, answers } = filledIn(survey);
  await saveDraft(
    receipt,
    { survey: survey.id, mode: survey.mode, channel, version, language, page: '1', answers },
    now,
  );
  expect(await readDraft(receipt, now + DRAFT_DAYS * 86_400)).toMatchObject({ survey: survey.id });
  expect(await readDraft(receipt, now + (DRAFT_DAYS + 1) * 86_400)).toBeUndefined();
});

test('a draft tells neither when it was saved nor under which code', async () => {
  const survey = await house.field();
  const draft = { ...filledIn(survey), page: '1' };
  await house.client().saveDraft(draft);
  const items = (await itemsOf(house.tables.interviews)).filter((item) => item['survey'] === survey.id);
  expect(items).toHaveLength(1);
  expect((items[0]?.['expiresAt'] as number) % 86_400).toBe(0);
  expect(JSON.stringify(items)).not.toContain(draft.receipt);
  expect(Object.keys(items[0] ?? {}).sort()).toEqual(
    ['answers', 'channel', 'expiresAt', 'language', 'mode', 'page', 'pk', 'sk', 'survey', 'version'].sort(),
  );
});

test('a draft for a channel that does not exist, or under a made-up code, is refused', async () => {
  const survey = await house.field();
  const draft = { ...filledIn(survey), page: '1' };
  const client = house.client();
  expect(await client.saveDraft({ ...draft, channel: 'nowhere' })).toMatchObject({
    problem: { key: 'unknownChannel' },
  });
  for (const call of [client.readDraft, client.deleteDraft])
    expect(await call({ receipt: 'not-a-code' })).toMatchObject({ problem: { key: 'forgedReceipt' } });
  expect(await client.saveDraft({ ...draft, receipt: 'not-a-code' })).toMatchObject({
    problem: { key: 'forgedReceipt' },
  });
});
