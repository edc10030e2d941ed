import { afterAll, beforeAll, expect, test } from 'vitest';
import { handler as purgeResponses } from '#functions/job/purge-responses.ts';
import { today } from '#functions/clock.ts';
import { changeOf } from '#functions/store/response-change.ts';
import { countChanges, readFieldwork } from '#functions/store/fieldwork.ts';
import { acceptResponse, responsesOf } from '#functions/store/responses.ts';
import { keptSince } from '#shared/contract/retention.ts';
import type { Survey } from '#shared/contract/survey.ts';
import { filledIn, type House, newReceipt, openHouse } from './house.ts';
import { readStream } from './stream-reader.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

/** A response of this day under a new receipt, as it was stored when it came in. */
async function storedOn(survey: Survey, day: string): Promise<string> {
  const { channel, language, receipt, answers } = filledIn(survey, newReceipt());
  const response = { survey: survey.id, channel, version: 1, language, mode: survey.mode, day, answers };
  await acceptResponse(receipt, response);
  return receipt;
}

const dayBefore = (day: string): string => new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);

async function daysOf(survey: Survey): Promise<string[]> {
  const days: string[] = [];
  for await (const { day } of responsesOf(survey.id, survey.mode)) days.push(day);
  return days.sort();
}

test('answers are gone after the time that residents were told, and not a day before', async () => {
  const survey = await house.field();
  const limit = keptSince(today());
  const old = await storedOn(survey, dayBefore(limit));
  const young = await storedOn(survey, limit);
  expect(await purgeResponses()).toMatchObject({ [survey.id]: 1 });
  expect(await daysOf(survey)).toEqual([limit]);
  expect(await house.client().readResponse({ receipt: old })).toMatchObject({
    ok: false,
    problem: { key: 'unknownReceipt' },
  });
  expect(await house.client().readResponse({ receipt: young })).toMatchObject({ ok: true });
  expect(await purgeResponses()).not.toHaveProperty(survey.id);
});

test('results of a survey of which answers are gone stay as they were published', async () => {
  const survey = await house.field();
  const staff = house.client(await house.identity.token({ roles: ['staff'] }));
  for (let at = 0; at < 12; at++) await storedOn(survey, today());
  await storedOn(survey, '2000-01-01');
  expect(await staff.publishSnapshot({ survey: survey.id })).toMatchObject({
    ok: true,
    output: { number: 1 },
  });
  await purgeResponses();
  expect(await staff.publishSnapshot({ survey: survey.id })).toMatchObject({
    ok: false,
    problem: { key: 'resultsFrozen', status: 409 },
  });
});

test('an answer that was kept long enough is no longer counted, and nobody is said to have withdrawn it', async () => {
  const survey = await house.field();
  await storedOn(survey, '2000-01-01');
  await storedOn(survey, today());
  await purgeResponses();
  const changes = (await readStream(house.tables.responses))
    .map(changeOf)
    .filter((change) => change?.survey === survey.id)
    .filter((change) => change !== undefined);
  await countChanges(changes);
  expect(await readFieldwork(survey.id, survey.mode)).toMatchObject({ received: 1, withdrawn: 0 });
});
