import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { today } from '#functions/clock.ts';
import { publishResults } from '#functions/job/publish-results.ts';
import { handler as publishSnapshots } from '#functions/job/publish-snapshots.ts';
import { shardOf } from '#functions/store/keys.ts';
import { lookupOf } from '#functions/store/lookup.ts';
import { acceptResponse } from '#functions/store/responses.ts';
import { publishSnapshot, readLedger, readSnapshot } from '#functions/store/snapshots.ts';
import type { Client } from '#shared/contract/client.ts';
import type { Survey } from '#shared/contract/survey.ts';
import { STAFF_ROLES } from '#shared/contract/role.ts';
import type { Answers } from '#shared/questionnaire/answer.ts';
import { foldStream } from './fold-stream.ts';
import { filledIn, type House, newReceipt, openHouse } from './house.ts';
import { itemsOf } from './items.ts';

let house: House;
let staff: Client;
let council: Client;
beforeAll(async () => {
  house = await openHouse();
  staff = house.client(await house.identity.token({ roles: STAFF_ROLES, subject: 'account-7' }));
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

/** A day in Brussels, so many days after today. */
const daysFromNow = (days: number): string =>
  new Date(Date.parse(`${today()}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

async function snapshotOf(survey: Survey) {
  const read = await council.readSnapshot({ survey: survey.id });
  if (!read.ok) throw new Error(read.problem.key);
  return read.output;
}

/** Published as this many people may be: the noise is at most five, then it is rounded to five. */
function expectAbout(published: number | null | undefined, people: number): void {
  expect(published).not.toBeNull();
  expect((published ?? NaN) % 5).toBe(0);
  expect(Math.abs((published ?? NaN) - people)).toBeLessThanOrEqual(7);
}

/** Another channel of a survey: figures move only for answers that came by more than one way. */
async function another(survey: Survey): Promise<string> {
  const made = await staff.createChannel({ survey: survey.id, label: 'Een partner' });
  if (!made.ok) throw new Error(made.problem.key);
  return made.output.code;
}

test('the council sees which needs weigh most, for whom, with noise in every count and small groups hidden', async () => {
  const survey = await house.field();
  await handIn(survey, 54, { age: 'older', needs: ['housing', 'work'], years: 2, first: ['bus', 'park'] });
  // Far from all want a home: whatever the noise, "nearly all" do not.
  await handIn(survey, 26, { age: 'young', needs: ['housing'], years: 30, first: ['park', 'bus'] });
  await handIn(survey, 20, { age: 'young', needs: ['work'], years: 30, first: ['park', 'bus'] });
  await handIn(survey, 9, { age: 'young', needs: ['dutch'], years: 30 }, { language: 'fr' });
  // Asked and not answered, or declined: in nobody's base.
  await handIn(survey, 14, { age: 'older', needs: ['dk'], years: 30 });
  await handIn(survey, 12, { age: 'pnts' });

  const published = await staff.publishSnapshot({ survey: survey.id });
  expect(published).toMatchObject({ ok: true, output: { number: 1, unchanged: false } });
  const snapshot = await snapshotOf(survey);
  expect(snapshot).toMatchObject({
    format: 'peil-snapshot/3',
    survey: survey.id,
    number: 1,
    mode: 'trial',
    kind: 'needs',
    synthetic: false,
    disclosure: {
      thresholds: { hidden: 10, sensitive: 30 },
      noise: { method: 'cellKey', largest: 5, variance: 3, roundedTo: 5 },
      batches: { newAnswers: 10, otherSources: 5, everyDays: 0, heldBack: false },
    },
  });
  expectAbout(snapshot.responses, 135);
  const [needs, first] = snapshot.questions;
  expect(needs).toMatchObject({
    name: 'needs',
    kind: 'multiple',
    options: [{ code: 'housing' }, { code: 'work' }, { code: 'dutch' }, { code: 'none' }],
  });
  // People, not ticks.
  expectAbout(needs?.all.base, 109);
  expectAbout(needs?.all.counts[0], 80);
  expectAbout(needs?.all.counts[1], 74);
  // Nobody: "fewer than 5".
  expect(needs?.all.counts[3]).toBe(0);
  expect(first).toMatchObject({ name: 'first', kind: 'ranking' });
  expectAbout(first?.all.counts[0], 46);
  const byAge = needs?.breakdowns.find(({ name }) => name === 'age');
  // Who is younger than 13 is never stored, so there is no such group.
  expect(byAge?.groups.map(({ code }) => code)).toEqual(['young', 'older']);
  expectAbout(byAge?.groups[0]?.base, 55);
  expectAbout(byAge?.groups[1]?.base, 54);
  // All of the older want a home: that would speak of each of them.
  expect(byAge?.groups[1]?.counts[0]).toBeNull();
  expect(needs?.breakdowns.find(({ name }) => name === 'newcomer')).toMatchObject({
    definition: { nl: 'Minder dan 5 jaar in de buurt.' },
  });
  // Nine who answered in French are too few, and "everybody but nine" would tell of them.
  const byLanguage = needs?.breakdowns.find(({ name }) => name === 'language');
  expect(byLanguage?.groups.map(({ code, base }) => [code, base])).toEqual([
    ['nl', null],
    ['fr', null],
  ]);
});

test('a snapshot never changes: with enough that is new there is another one, with less there is none', async () => {
  const survey = await house.field();
  const channel = await another(survey);
  await handIn(survey, 30, { needs: ['work'] });
  await handIn(survey, 15, { needs: ['dutch'] });
  await staff.publishSnapshot({ survey: survey.id });
  const first = await snapshotOf(survey);
  expect(await staff.publishSnapshot({ survey: survey.id })).toMatchObject({
    output: { number: 1, unchanged: true },
  });
  // Nine answers, and then many by one channel: who sent them could read the one that is not theirs.
  await handIn(survey, 9, { needs: ['dutch'] }, { channel });
  expect(await staff.publishSnapshot({ survey: survey.id })).toMatchObject({ output: { unchanged: true } });
  await handIn(survey, 20, { needs: ['dutch'] }, { channel });
  expect(await staff.publishSnapshot({ survey: survey.id })).toMatchObject({ output: { unchanged: true } });
  expect(await snapshotOf(survey)).toEqual(first);
  await handIn(survey, 5, { needs: ['housing'] });
  expect(await staff.publishSnapshot({ survey: survey.id })).toMatchObject({
    output: { number: 2, unchanged: false },
  });
  const second = await snapshotOf(survey);
  expect(second.number).toBe(2);
  expectAbout(second.responses, 79);
  expect(await readSnapshot(survey.id, 1)).toEqual(first);

  // Not even the code that publishes can put another in its place, or go back.
  const act = { who: 'account-7', day: '2025-01-01' };
  const ledger = await readLedger(survey.id, 'trial');
  if (!ledger) throw new Error('Something is remembered of a snapshot.');
  for (const number of [1, 2])
    expect(await publishSnapshot({ ...first, number, responses: 999 }, ledger, act)).toBe('numberTaken');
  expect(await readSnapshot(survey.id, 1)).toEqual(first);
  expect(await snapshotOf(survey)).toEqual(second);
  const audit = (await itemsOf(house.tables.registry)).filter(
    ({ pk, subject }) => String(pk).startsWith('AUDIT#') && subject === survey.id,
  );
  expect(audit.filter(({ who }) => who === 'account-7').map(({ what }) => what)).toEqual(
    expect.arrayContaining(['snapshot 1', 'snapshot 2']),
  );
});

test('two who publish at the same moment publish one snapshot', async () => {
  const survey = await house.field();
  await handIn(survey, 30, { needs: ['work'] });
  const outcomes = await Promise.all(
    Array.from({ length: 5 }, () => staff.publishSnapshot({ survey: survey.id })),
  );
  for (const outcome of outcomes) expect(outcome).toMatchObject({ ok: true, output: { number: 1 } });
  expect(await readSnapshot(survey.id, 2)).toBeUndefined();
});

test('a withdrawn response moves nothing until the next batch, and is not in that', async () => {
  const survey = await house.field();
  const channel = await another(survey);
  const receipts = await handIn(survey, 60, { needs: ['work'] });
  await handIn(survey, 30, { needs: ['dutch'] }, { channel });
  await staff.publishSnapshot({ survey: survey.id });
  const first = await snapshotOf(survey);
  for (const receipt of receipts.slice(0, 40)) await house.client().withdrawResponse({ receipt });
  expect(await staff.publishSnapshot({ survey: survey.id })).toMatchObject({ output: { unchanged: true } });
  expect(await snapshotOf(survey)).toEqual(first);
  await handIn(survey, 60, { needs: ['dutch'] });
  await handIn(survey, 10, { needs: ['dutch'] }, { channel });
  expect(await staff.publishSnapshot({ survey: survey.id })).toMatchObject({ output: { number: 2 } });
  const { questions } = await snapshotOf(survey);
  expectAbout(questions[0]?.all.counts[1], 20);
});

test('trial answers never mix with real ones, and synthetic ones are said to be so', async () => {
  const survey = await house.field();
  await handIn(survey, 30, { needs: ['work'] }, { synthetic: true });
  await staff.publishSnapshot({ survey: survey.id });
  expect(await snapshotOf(survey)).toMatchObject({ mode: 'trial', synthetic: true });
  await staff.changeSurveyStatus({ survey: survey.id, status: 'closed' });
  await staff.confirmTrust({ survey: survey.id, by: 'N. Peeters' });
  await staff.changeSurveyStatus({ survey: survey.id, status: 'open', mode: 'real' });
  await handIn(survey, 80, { needs: ['dutch'] });
  expect(await staff.publishSnapshot({ survey: survey.id })).toMatchObject({ output: { number: 2 } });
  const snapshot = await snapshotOf(survey);
  expect(snapshot).toMatchObject({
    mode: 'real',
    synthetic: false,
    disclosure: { batches: { heldBack: true } },
  });
  // Half of the answers, more or less, wait for the following snapshot.
  expect(snapshot.responses).toBeGreaterThan(15);
  expect(snapshot.responses).toBeLessThan(65);
});

test('real answers are published once in four weeks, or as staff set it, and those that waited are in the next', async () => {
  const survey = await house.field({ mode: 'real', snapshotDays: 14 });
  const channel = await another(survey);
  await handIn(survey, 60, { needs: ['dutch'] });
  await handIn(survey, 60, { needs: ['work'] }, { channel });
  await foldStream();
  const publish = (days: number) => publishResults(survey, { who: 'calendar', day: daysFromNow(days) });
  expect((await publish(1)).outcome).toBe('published');
  expect(await publish(14)).toEqual({ outcome: 'tooEarly', from: daysFromNow(15) });
  expect((await publish(15)).outcome).toBe('published');
  expectAbout((await snapshotOf(survey)).responses, 120);
  expect(await staff.publishSnapshot({ survey: survey.id })).toMatchObject({
    problem: { key: 'snapshotRefused', issues: [{ code: 'tooEarly', limit: daysFromNow(29) }] },
  });
});

test('a survey in which no group is large enough says so and publishes nothing', async () => {
  const survey = await house.field();
  await handIn(survey, 6, { needs: ['work'] });
  expect(await staff.publishSnapshot({ survey: survey.id })).toMatchObject({
    problem: { key: 'snapshotRefused', status: 409, issues: [{ code: 'tooFew' }] },
  });
  expect(await council.readSnapshot({ survey: survey.id })).toMatchObject({ problem: { key: 'noSnapshot' } });
});

test('figures that would give somebody away are refused, and the last good snapshot stays', async () => {
  const survey = await house.field();
  const channel = await another(survey);
  await handIn(survey, 40, { needs: ['work'] });
  await handIn(survey, 40, { needs: ['dutch'] }, { channel });
  await staff.publishSnapshot({ survey: survey.id });
  const good = await snapshotOf(survey);
  await handIn(survey, 40, { needs: ['housing'] });
  await handIn(survey, 40, { needs: ['housing'] }, { channel });
  // Somebody changed the secret: the noise of now on top of the noise of before would average out.
  vi.stubEnv('DISCLOSURE_SECRET', 'another secret than before');
  try {
    expect(await staff.publishSnapshot({ survey: survey.id })).toMatchObject({
      problem: {
        key: 'snapshotRefused',
        status: 409,
        detail: expect.stringContaining('averaging') as string,
        issues: [{ code: 'attack', message: 'averaging' }],
      },
    });
    await expect(publishSnapshots({ survey: survey.id })).rejects.toThrow();
  } finally {
    vi.unstubAllEnvs();
  }
  expect(await snapshotOf(survey)).toEqual(good);
  expect(await staff.publishSnapshot({ survey: survey.id })).toMatchObject({ output: { number: 2 } });
});

test('without a single response nothing is published', async () => {
  const survey = await house.field();
  expect(await staff.publishSnapshot({ survey: survey.id })).toMatchObject({
    problem: { key: 'snapshotRefused', status: 409, issues: [{ code: 'noResponses' }] },
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
  for (const survey of [open, closed]) await handIn(survey, 30, { needs: ['work'] });
  await staff.changeSurveyStatus({ survey: closed.id, status: 'closed' });
  await foldStream();
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
  const { questions } = await snapshotOf(survey);
  expectAbout(questions[0]?.all.base, 80);
  const items = (await itemsOf(house.tables.responses)).filter((item) => item['survey'] === survey.id);
  expect(new Set(items.map(({ pk }) => pk)).size).toBeGreaterThan(8);
});
