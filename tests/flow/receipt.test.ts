import { afterAll, beforeAll, expect, test } from 'vitest';
import { brusselsDay } from '#shared/contract/brussels-day.ts';
import { filledIn, type House, newReceipt, openHouse } from './house.ts';
import { itemsOf } from './items.ts';
import { storedResponses } from './stored-responses.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

test('a receipt alone shows the answers of whichever survey they belong to', async () => {
  const [one, other] = [await house.field(), await house.field()];
  for (const survey of [one, other]) {
    const submission = filledIn(survey);
    await house.client().submitResponse(submission);
    expect(await house.client().readResponse({ receipt: submission.receipt.toLowerCase() })).toMatchObject({
      ok: true,
      output: {
        survey: survey.id,
        title: survey.title,
        version: 1,
        language: 'nl',
        day: brusselsDay(Date.now()),
        answers: submission.answers,
      },
    });
  }
});

test('a withdrawn response is gone for good, and a late retry does not bring it back', async () => {
  const survey = await house.field();
  const submission = filledIn(survey);
  const { receipt } = submission;
  const client = house.client();
  await client.submitResponse(submission);
  await client.saveDraft({ ...submission, page: '1' });

  expect(await client.withdrawResponse({ receipt })).toMatchObject({ output: { outcome: 'withdrawn' } });
  expect(await client.withdrawResponse({ receipt })).toMatchObject({
    output: { outcome: 'alreadyWithdrawn' },
  });
  expect(await client.readResponse({ receipt })).toMatchObject({
    problem: { key: 'erasedReceipt', status: 410 },
  });
  expect(await client.submitResponse(submission)).toMatchObject({ problem: { key: 'erasedReceipt' } });
  expect(await client.readDraft({ receipt })).toMatchObject({ problem: { key: 'unknownDraft' } });
  expect(await storedResponses(survey)).toEqual([]);

  // Nothing is left but that it was a trial, and the withdrawal can be repeated on a backup that is put back.
  const left = (await itemsOf(house.tables.responses)).filter((item) => item['survey'] === survey.id);
  expect(left.map((item) => Object.keys(item).sort())).toEqual([
    ['kind', 'mode', 'pk', 'revision', 'sk', 'survey'],
  ]);
  const noted = (await itemsOf(house.tables.registry)).map(({ pk, sk }) => `${String(pk)} ${String(sk)}`);
  expect(noted).toContainEqual(expect.stringContaining(`WITHDRAWN#${survey.id}#`));

  // Filling in again is a new response with a receipt of its own.
  expect(await client.submitResponse({ ...submission, receipt: newReceipt() })).toMatchObject({
    output: { outcome: 'received' },
  });
});

test('of withdrawals and retries at the same moment, the withdrawal wins', async () => {
  const survey = await house.field();
  const submission = filledIn(survey);
  const client = house.client();
  await client.submitResponse(submission);
  const outcomes = await Promise.all(
    Array.from({ length: 30 }, (_, at) =>
      at % 3 === 0
        ? client.withdrawResponse({ receipt: submission.receipt })
        : client.submitResponse(submission),
    ),
  );
  const withdrawn = outcomes.filter(({ ok }) => ok).map((outcome) => JSON.stringify(outcome));
  expect(withdrawn.filter((outcome) => outcome.includes('"withdrawn"'))).toHaveLength(1);
  expect(await storedResponses(survey)).toEqual([]);
});

test('a code with a typing error is told apart from a code that nobody has used', async () => {
  const receipt = newReceipt();
  const wrong = (receipt.startsWith('7') ? '8' : '7') + receipt.slice(1);
  const client = house.client();
  for (const call of [client.readResponse, client.withdrawResponse]) {
    expect(await call({ receipt: wrong })).toMatchObject({ problem: { key: 'forgedReceipt', status: 400 } });
    expect(await call({ receipt })).toMatchObject({ problem: { key: 'unknownReceipt', status: 404 } });
  }
});
