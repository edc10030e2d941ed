import { afterAll, beforeAll, expect, test } from 'vitest';
import { handler as purgeResponses } from '#functions/job/purge-responses.ts';
import { today } from '#functions/clock.ts';
import { rowOf } from '#functions/row-of.ts';
import { changeOf } from '#functions/store/response-change.ts';
import { foldChanges } from '#functions/store/columns/fold.ts';
import { readColumns } from '#functions/store/columns/read.ts';
import { readFieldwork } from '#functions/store/fieldwork.ts';
import {
  acceptResponse,
  removeResponsesBefore,
  responsesOf,
  withdrawResponse,
} from '#functions/store/responses.ts';
import { changeSurvey, readSurvey } from '#functions/store/surveys.ts';
import { keptSince } from '#shared/contract/retention.ts';
import type { Survey } from '#shared/contract/survey.ts';
import { STAFF_ROLES } from '#shared/contract/role.ts';
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
  const staff = house.client(await house.identity.token({ roles: STAFF_ROLES }));
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

test('an answer that was removed and is sent again years later is not taken: nothing would ever count it', async () => {
  const survey = await house.field();
  const receipt = await storedOn(survey, '2000-01-01');
  await purgeResponses();
  // What a survey was is known for two seconds.
  await new Promise((resolve) => setTimeout(resolve, 2100));
  expect(await house.client().submitResponse(filledIn(survey, receipt))).toMatchObject({
    ok: false,
    problem: { key: 'surveyClosed' },
  });
  expect(await daysOf(survey)).toEqual([]);
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
  await foldChanges(survey.id, survey.mode, changes, rowOf);
  expect(await readFieldwork(survey.id, survey.mode)).toMatchObject({ received: 1, withdrawn: 0 });
  expect(await readColumns(survey.id, survey.mode)).toMatchObject({ length: 1 });
});

test('who withdraws while old answers are being removed stays withdrawn: a late retry does not come back', async () => {
  const survey = await house.field();
  const receipt = await storedOn(survey, '2000-01-01');
  // The page of old answers has been read, and none is removed yet.
  const withdraw = async (): Promise<void> => {
    expect(await withdrawResponse(receipt, { survey: survey.id, mode: survey.mode })).toBe('withdrawn');
  };
  expect(await removeResponsesBefore(survey.id, today(), withdraw)).toBe(0);
  expect(await house.client().submitResponse(filledIn(survey, receipt))).toMatchObject({
    ok: false,
    problem: { key: 'erasedReceipt' },
  });
});

test.each([
  [
    'the trust text is confirmed',
    (survey: Survey) => ({ ...survey, trustConfirmed: { by: 'N. Peeters', day: today() } }),
  ],
  ['the survey becomes a real one', (survey: Survey): Survey => ({ ...survey, mode: 'real' })],
  ['a newer version is fielded', (survey: Survey) => ({ ...survey, version: 2 })],
  ['its answers begin to be removed', (survey: Survey) => ({ ...survey, purgedOn: today() })],
])('of two changes of a survey at once neither undoes the other: %s', async (_, first) => {
  const survey = await house.field();
  const act = { who: 'test', day: today() };
  const seen = await readSurvey(survey.id);
  if (!seen) throw new Error('The survey is gone.');
  expect(await changeSurvey(seen, first(seen), act, 'first')).toBe('changed');
  expect(await changeSurvey(seen, { ...seen, status: 'closed' }, act, 'second')).toBe('raced');
  expect(await readSurvey(survey.id)).toEqual(first(seen));
  const now = first(seen);
  expect(await changeSurvey(now, { ...now, status: 'closed' }, act, 'second')).toBe('changed');
});
