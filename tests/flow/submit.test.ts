import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { readSurvey, changeSurvey } from '#functions/store/surveys.ts';
import { brusselsDay } from '#shared/contract/brussels-day.ts';
import { filledIn, type House, newReceipt, openHouse } from './house.ts';
import { itemsOf } from './items.ts';
import { storedResponses as stored } from './stored-responses.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

test('a response is received once, and sending it again changes nothing', async () => {
  const survey = await house.field();
  const submission = filledIn(survey);
  const client = house.client();
  const first = await client.submitResponse(submission);
  expect(first).toEqual({ ok: true, output: { outcome: 'received', receipt: submission.receipt } });
  for (const again of [
    submission,
    // As a person types the code; with the answers in another order; after a change of language.
    { ...submission, receipt: submission.receipt.toLowerCase().replaceAll('-', ' ') },
    { ...submission, answers: Object.fromEntries(Object.entries(submission.answers).reverse()) },
    { ...submission, language: 'fr' },
    // What is not asked any more is not part of the response.
    { ...submission, answers: { ...submission.answers, needs: ['dutch', 'housing'] } },
  ])
    expect(await client.submitResponse(again)).toEqual({
      ok: true,
      output: { outcome: 'alreadyReceived', receipt: submission.receipt },
    });
  expect(await stored(survey)).toHaveLength(1);
});

test('fifty taps on the button at once make one response', async () => {
  const survey = await house.field();
  const submission = filledIn(survey);
  const outcomes = await Promise.all(
    Array.from({ length: 50 }, () => house.client().submitResponse(submission)),
  );
  const told = outcomes.map((outcome) => (outcome.ok ? outcome.output.outcome : outcome.problem.key));
  expect(told.filter((outcome) => outcome === 'received')).toHaveLength(1);
  expect(told.filter((outcome) => outcome === 'alreadyReceived')).toHaveLength(49);
  expect(await stored(survey)).toHaveLength(1);
});

test('one draft in two tabs, both submitted with different answers: two responses with different receipts', async () => {
  const survey = await house.field();
  const one = filledIn(survey);
  const other = { ...one, answers: { ...one.answers, years: 40 } };
  await house.client().submitResponse(one);
  const outcome = await house.client().submitResponse(other);
  if (!outcome.ok) throw new Error(outcome.problem.key);
  expect(outcome.output.outcome).toBe('received');
  expect(outcome.output.receipt).not.toBe(one.receipt);
  // The answer was lost on the way and the tab sends it again: the same code, no third response.
  expect(await house.client().submitResponse(other)).toEqual({
    ok: true,
    output: { outcome: 'alreadyReceived', receipt: outcome.output.receipt },
  });
  expect((await stored(survey)).map(({ answers }) => answers['years']).sort()).toEqual([3, 40]);
  const read = await house.client().readResponse({ receipt: outcome.output.receipt });
  expect(read).toMatchObject({ ok: true, output: { answers: { years: 40 } } });
});

test('fifty different interviews under one code at once are all kept, each under a code of its own', async () => {
  const survey = await house.field();
  const receipt = newReceipt();
  const outcomes = await Promise.all(
    Array.from({ length: 50 }, (_, years) =>
      house.client().submitResponse({ ...filledIn(survey, receipt), answers: { years } }),
    ),
  );
  const receipts = outcomes.map((outcome) => (outcome.ok ? outcome.output.receipt : outcome.problem.key));
  expect(new Set(receipts).size).toBe(50);
  expect(await stored(survey)).toHaveLength(50);
});

test('what is kept: the answers that were asked, the day, and no trace of who sent them', async () => {
  const survey = await house.field();
  const submission = {
    ...filledIn(survey),
    answers: { age: 'older', needs: ['work'], why: 'Niet meer gevraagd.', years: 3 },
  };
  const lines: string[] = [];
  const log = vi.spyOn(console, 'log').mockImplementation((line: string) => lines.push(line));
  const day = brusselsDay(Date.now());
  await house.send({
    method: 'POST',
    path: '/api/responses',
    headers: {
      'content-type': 'application/json',
      'user-agent': 'Telltale/1.0',
      'x-forwarded-for': '203.0.113.7',
      cookie: 'who=me',
    },
    body: JSON.stringify(submission),
  });
  log.mockRestore();
  const [response] = await stored(survey);
  expect(response).toEqual({
    survey: survey.id,
    channel: survey.id,
    version: 1,
    language: 'nl',
    mode: 'trial',
    day: expect.toSatisfy((kept: string) => kept === day || kept === brusselsDay(Date.now())) as string,
    answers: { age: 'older', needs: ['work'], years: 3 },
  });
  const everything = JSON.stringify(await itemsOf(house.tables.responses)) + lines.join();
  const secrets = [
    'Telltale',
    '203.0.113.7',
    'who=me',
    submission.receipt,
    submission.receipt.replaceAll('-', ''),
  ];
  for (const secret of secrets) expect(everything).not.toContain(secret);
  expect(lines).toHaveLength(1);
  expect(Object.keys(JSON.parse(lines[0] ?? '{}') as object).sort()).toEqual(['duration', 'route', 'status']);
});

test('that somebody helped is kept as a fact about the response, and only where it was so', async () => {
  const survey = await house.field();
  const helped = filledIn(survey);
  const outcome = await house.client().submitResponse({ ...helped, assisted: true });
  expect(outcome).toMatchObject({ output: { outcome: 'received' } });
  await house.client().submitResponse({ ...filledIn(survey), assisted: false });
  const facts = (await stored(survey)).map(({ assisted }) => assisted);
  expect(facts.sort()).toEqual([true, undefined]);
  // Sent again without saying so (an older page of the same tablet) it is still the same response.
  expect(await house.client().submitResponse(helped)).toMatchObject({
    output: { outcome: 'alreadyReceived' },
  });
  expect(await stored(survey)).toHaveLength(2);
});

test('a response that arrived just before closing is not called refused when it is sent again', async () => {
  const survey = await house.field();
  const submission = filledIn(survey);
  await house.client().submitResponse(submission);
  const before = await readSurvey(survey.id);
  if (!before) throw new Error('The survey is gone.');
  await changeSurvey(before, { ...before, status: 'closed' }, { who: 'test', day: '2025-01-02' }, 'close');
  expect(await house.client().submitResponse(submission)).toMatchObject({
    ok: true,
    output: { outcome: 'alreadyReceived' },
  });
  expect(await house.client().submitResponse(filledIn(survey))).toMatchObject({
    ok: false,
    problem: { key: 'surveyClosed' },
  });
  expect(await stored(survey)).toHaveLength(1);
});

test('an interview begun on an older version still comes in after a newer one is fielded', async () => {
  const survey = await house.field({ version: 1 });
  const before = await readSurvey(survey.id);
  if (!before) throw new Error('The survey is gone.');
  await changeSurvey(before, { ...before, version: 2 }, { who: 'test', day: '2025-01-02' }, 'version 2');
  expect(await house.client().submitResponse(filledIn(survey))).toMatchObject({ ok: true });
});

test('a channel that did not exist a moment ago is found as soon as what was remembered has aged', async () => {
  const id = `later-${String(Date.now())}`;
  expect(await house.client().openChannel({ channel: id })).toMatchObject({
    problem: { key: 'unknownChannel' },
  });
  await house.field({ id });
  await sleep(2100);
  expect(await house.client().openChannel({ channel: id })).toMatchObject({
    ok: true,
    output: { survey: id, status: 'open', languages: ['nl', 'fr'] },
  });
});
