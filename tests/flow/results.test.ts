import { afterAll, beforeAll, expect, test } from 'vitest';
import { handler as publishSnapshots } from '#functions/job/publish-snapshots.ts';
import { shardOf } from '#functions/store/keys.ts';
import { lookupOf } from '#functions/store/lookup.ts';
import { acceptResponse } from '#functions/store/responses.ts';
import { publishSnapshot, readSnapshot } from '#functions/store/snapshots.ts';
import type { Client } from '#shared/contract/client.ts';
import type { Survey } from '#shared/contract/survey.ts';
import type { Answers } from '#shared/questionnaire/answer.ts';
import { filledIn, type House, newReceipt, openHouse } from './house.ts';
import { itemsOf } from './items.ts';

let house: House;
let staff: Client;
let council: Client;
beforeAll(async () => {
  house = await openHouse();
  staff = house.client(await house.identity.token({ roles: ['staff'], subject: 'account-7' }));
  council = house.client(await house.identity.token({ roles: ['council'] }));
});
afterAll(() => house.close());

/** So many residents with the same answers hand them in; gives their receipts. */
async function handIn(survey: Survey, count: number, answers: Answers, more: object = {}): Promise<string[]> {
  const receipts = Array.from({ length: count }, newReceipt);
  const outcomes = await Promise.all(
    receipts.map((receipt) =>
      house.client().submitResponse({ ...filledIn(survey, receipt), answers, ...more }),
    ),
  );
  for (const outcome of outcomes) expect(outcome).toMatchObject({ ok: true });
  return receipts;
}

async function snapshotOf(survey: Survey) {
  const read = await council.readSnapshot({ survey: survey.id });
  if (!read.ok) throw new Error(read.problem.key);
  return read.output;
}

test('the council sees which needs weigh most, for whom, with nothing under ten', async () => {
  const survey = await house.field();
  await handIn(survey, 24, { age: 'older', needs: ['housing', 'work'], years: 2, first: ['bus', 'park'] });
  await handIn(survey, 16, { age: 'young', needs: ['housing'], years: 30, first: ['park', 'bus'] });
  await handIn(survey, 3, { age: 'young', needs: ['dutch'], years: 30 }, { language: 'fr' });
  // Asked and not answered, or declined: in nobody's base.
  await handIn(survey, 4, { age: 'older', needs: ['dk'], years: 30 });
  await handIn(survey, 2, { age: 'pnts' });

  const published = await staff.publishSnapshot({ survey: survey.id });
  expect(published).toMatchObject({ ok: true, output: { number: 1, responses: 49 } });
  const snapshot = await snapshotOf(survey);
  expect(snapshot).toMatchObject({
    format: 'peil-snapshot/1',
    survey: survey.id,
    number: 1,
    mode: 'trial',
    kind: 'needs',
    synthetic: false,
    responses: 49,
    threshold: 10,
  });
  const [needs, first] = snapshot.questions;
  expect(needs).toMatchObject({
    name: 'needs',
    kind: 'multiple',
    options: [{ code: 'housing' }, { code: 'work' }, { code: 'dutch' }, { code: 'none' }],
    // People, not ticks; three who want Dutch lessons and nobody who wants nothing look the same.
    all: { base: 43, counts: [40, 24, null, null] },
  });
  expect(first).toMatchObject({ name: 'first', kind: 'ranking', all: { base: 40, counts: [16, 24] } });
  const byAge = needs?.breakdowns.find(({ name }) => name === 'age');
  // Who is younger than 13 is never stored, so there is no such group.
  expect(byAge?.groups.map(({ code, base }) => [code, base])).toEqual([
    ['young', 19],
    ['older', 24],
  ]);
  const newcomers = needs?.breakdowns.find(({ name }) => name === 'newcomer');
  expect(newcomers).toMatchObject({
    definition: { nl: 'Minder dan 5 jaar in de buurt.' },
    groups: [
      // All 24 who want work are new here. Shown, that would say of each of the others that they do not.
      { code: 'yes', base: 24, counts: [24, null, null, null] },
      { code: 'no', base: 19, counts: [16, null, null, null] },
    ],
  });
  const byLanguage = needs?.breakdowns.find(({ name }) => name === 'language');
  expect(byLanguage?.groups.map(({ code, base }) => [code, base])).toEqual([
    ['nl', null],
    ['fr', null],
  ]);
});

test('a snapshot never changes: a new count is a new one, and the same count is none', async () => {
  const survey = await house.field();
  await handIn(survey, 20, { needs: ['work'] });
  await staff.publishSnapshot({ survey: survey.id });
  const first = await snapshotOf(survey);
  expect(await staff.publishSnapshot({ survey: survey.id })).toMatchObject({ output: { number: 1 } });
  await handIn(survey, 11, { needs: ['dutch'] });
  expect(await staff.publishSnapshot({ survey: survey.id })).toMatchObject({
    output: { number: 2, responses: 31 },
  });
  expect((await snapshotOf(survey)).number).toBe(2);
  expect(await readSnapshot(survey.id, 1)).toEqual(first);

  // Not even the code that publishes can put another in its place, or go back.
  const act = { who: 'account-7', day: '2025-01-01' };
  for (const number of [1, 2])
    expect(await publishSnapshot({ ...first, number, responses: 999 }, act)).toBe('numberTaken');
  expect(await readSnapshot(survey.id, 1)).toEqual(first);
  expect((await snapshotOf(survey)).responses).toBe(31);
  const audit = (await itemsOf(house.tables.registry)).filter(({ pk }) => pk === `AUDIT#${survey.id}`);
  expect(audit.filter(({ who }) => who === 'account-7').map(({ what }) => what)).toEqual(
    expect.arrayContaining(['snapshot 1', 'snapshot 2']),
  );
});

test('two who publish at the same moment publish one snapshot', async () => {
  const survey = await house.field();
  await handIn(survey, 12, { needs: ['work'] });
  const outcomes = await Promise.all(
    Array.from({ length: 5 }, () => staff.publishSnapshot({ survey: survey.id })),
  );
  for (const outcome of outcomes) expect(outcome).toMatchObject({ ok: true, output: { number: 1 } });
  expect(await readSnapshot(survey.id, 2)).toBeUndefined();
});

test('a withdrawn response is not in the next snapshot', async () => {
  const survey = await house.field();
  const receipts = await handIn(survey, 22, { needs: ['work'] });
  await staff.publishSnapshot({ survey: survey.id });
  for (const receipt of receipts.slice(0, 2)) await house.client().withdrawResponse({ receipt });
  await staff.publishSnapshot({ survey: survey.id });
  const snapshot = await snapshotOf(survey);
  expect(snapshot).toMatchObject({ number: 2, responses: 20 });
  expect(snapshot.questions[0]?.all).toMatchObject({ base: 20, counts: [null, 20, null, null] });
});

test('trial answers never mix with real ones, and synthetic ones are said to be so', async () => {
  const survey = await house.field();
  await handIn(survey, 15, { needs: ['work'] }, { synthetic: true });
  await staff.publishSnapshot({ survey: survey.id });
  expect(await snapshotOf(survey)).toMatchObject({ mode: 'trial', synthetic: true, responses: 15 });
  await staff.changeSurveyStatus({ survey: survey.id, status: 'closed' });
  await staff.confirmTrust({ survey: survey.id, by: 'N. Peeters' });
  await staff.changeSurveyStatus({ survey: survey.id, status: 'open', mode: 'real' });
  await handIn(survey, 12, { needs: ['dutch'] });
  await staff.publishSnapshot({ survey: survey.id });
  expect(await snapshotOf(survey)).toMatchObject({ mode: 'real', synthetic: false, responses: 12 });
});

test('without a single response nothing is published', async () => {
  const survey = await house.field();
  expect(await staff.publishSnapshot({ survey: survey.id })).toMatchObject({
    problem: { key: 'snapshotRefused', status: 409 },
  });
  expect(await council.readSnapshot({ survey: survey.id })).toMatchObject({
    problem: { key: 'noSnapshot', status: 404 },
  });
});

test('the calendar publishes what has been open, or the survey that it names, and lists it for the council', async () => {
  const [open, closed, draft, empty] = await Promise.all([
    house.field(),
    house.field(),
    house.field({ status: 'draft' }),
    house.field(),
  ]);
  for (const survey of [open, closed]) await handIn(survey, 12, { needs: ['work'] });
  await staff.changeSurveyStatus({ survey: closed.id, status: 'closed' });
  expect(await publishSnapshots({ survey: open.id })).toEqual({ [open.id]: 'published' });
  const outcomes = await publishSnapshots({});
  expect(outcomes).toMatchObject({
    [open.id]: 'unchanged',
    [closed.id]: 'published',
    [empty.id]: 'noResponses',
  });
  expect(outcomes).not.toHaveProperty(draft.id);
  const listed = await council.listResults({});
  const ids = listed.ok ? listed.output.results.map((result) => result.survey) : [];
  expect(ids).toEqual(expect.arrayContaining([open.id, closed.id]));
  expect(ids).not.toContain(empty.id);
});

test('a shard of more answers than one page of a query holds is counted whole', async () => {
  const survey = await house.field();
  const receipts: string[] = [];
  while (receipts.length < 20) {
    const receipt = newReceipt();
    if (shardOf(lookupOf(receipt)) === '05') receipts.push(receipt);
  }
  // 1.2 MB in one partition; a page of a query is 1 MB at most.
  const answers = { needs: ['work'], why: 'x'.repeat(60_000) };
  for (const receipt of receipts)
    await acceptResponse(receipt, {
      survey: survey.id,
      channel: survey.id,
      version: 1,
      language: 'nl',
      mode: 'trial',
      day: '2025-01-01',
      answers,
    });
  await handIn(survey, 60, { needs: ['work'] });
  await staff.publishSnapshot({ survey: survey.id });
  expect((await snapshotOf(survey)).questions[0]?.all.counts[1]).toBe(80);
  const items = (await itemsOf(house.tables.responses)).filter((item) => item['survey'] === survey.id);
  expect(new Set(items.map(({ pk }) => pk)).size).toBeGreaterThan(8);
});
