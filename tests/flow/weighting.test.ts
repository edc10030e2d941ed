import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Client } from '#shared/contract/client.ts';
import type { Survey } from '#shared/contract/survey.ts';
import type { Answers } from '#shared/questionnaire/answer.ts';
import { Snapshot } from '#shared/results/snapshot.ts';
import { filledIn, type House, newReceipt, openHouse } from './house.ts';

let house: House;
let staff: Client;
let council: Client;
beforeAll(async () => {
  house = await openHouse();
  staff = house.client(
    await house.identity.token({ roles: ['designer', 'fieldwork', 'analyst'], subject: 'account-7' }),
  );
  council = house.client(await house.identity.token({ roles: ['council'] }));
});
afterAll(() => house.close());

async function handIn(survey: Survey, count: number, answers: Answers, more: object = {}): Promise<void> {
  const outcomes = await Promise.all(
    Array.from({ length: count }, () =>
      house.client().submitResponse({ ...filledIn(survey, newReceipt()), answers, ...more }),
    ),
  );
  for (const outcome of outcomes) expect(outcome).toMatchObject({ ok: true });
}

async function another(survey: Survey): Promise<string> {
  const made = await staff.createChannel({ survey: survey.id, label: 'Een partner' });
  if (!made.ok) throw new Error(made.problem.key);
  return made.output.code;
}

/** A survey of which the young are too many, published once as it was counted. */
async function published(): Promise<{ survey: Survey; channel: string; good: Snapshot }> {
  const survey = await house.field();
  const channel = await another(survey);
  await handIn(survey, 60, { age: 'young', needs: ['work'], years: 2 });
  await handIn(survey, 40, { age: 'older', needs: ['housing'], years: 30 }, { channel });
  expect(await staff.publishSnapshot({ survey: survey.id })).toMatchObject({ ok: true });
  return { survey, channel, good: await snapshotOf(survey) };
}

async function snapshotOf(survey: Survey) {
  const read = await council.readSnapshot({ survey: survey.id });
  if (!read.ok) throw new Error(read.problem.key);
  return read.output;
}

const csv = (...lines: string[]): string => ['margin,class,population,source,year', ...lines].join('\n');
const AGES = csv('age,young,3000,Statbel,2025', 'age,older,7000,Statbel,2025');

test('staff put margins down, weight a survey, and the council sees weighted figures and who is missing', async () => {
  const { survey, channel, good } = await published();
  expect(good.weighting).toEqual({ kind: 'none' });
  expect(await staff.changeWeighting({ survey: survey.id, weighted: true })).toMatchObject({
    problem: { key: 'noMargins', status: 409 },
  });
  expect(await staff.putMargins({ survey: survey.id, csv: AGES })).toMatchObject({
    ok: true,
    output: { margins: [{ name: 'age', source: 'Statbel', year: 2025 }], weighted: false },
  });
  expect(await staff.changeWeighting({ survey: survey.id, weighted: true })).toMatchObject({ ok: true });
  await handIn(survey, 60, { age: 'young', needs: ['work'], years: 2 });
  await handIn(survey, 40, { age: 'older', needs: ['housing'], years: 30 }, { channel });
  expect(await staff.publishSnapshot({ survey: survey.id })).toMatchObject({ output: { number: 2 } });

  const snapshot = await snapshotOf(survey);
  expect(Snapshot.parse(snapshot)).toEqual(snapshot);
  expect(snapshot.weighting).toMatchObject({ kind: 'raked', margins: [{ name: 'age', year: 2025 }] });
  const needs = snapshot.questions.find(({ name }) => name === 'needs')?.all;
  const work = snapshot.questions[0]?.options.findIndex(({ code }) => code === 'work') ?? -1;
  // 120 of 200 said so, who stand for 3 in 10.
  expect(Math.abs((needs?.counts[work] ?? 0) - 120)).toBeLessThanOrEqual(7);
  expect(Math.abs((needs?.weighted?.counts[work] ?? 0) - 60)).toBeLessThanOrEqual(10);
  expect(needs?.weighted).toMatchObject({ designEffect: 1.4 });
  expect(snapshot.reach.margins).toMatchObject([
    { name: 'age', classes: [{ codes: ['young'], population: 3000 }, { codes: ['older'] }] },
  ]);
  const byAge = snapshot.reach.tables
    .find(({ name }) => name === '@language')
    ?.breakdowns.find(({ name }) => name === 'age');
  expect(byAge?.groups.every(({ base }) => base !== null)).toBe(true);

  expect(await staff.removeMargins({ survey: survey.id })).toMatchObject({ ok: true });
  expect(await staff.readMargins({ survey: survey.id })).toMatchObject({
    output: { margins: [], weighted: false },
  });
});

test.each([
  [
    'a missing class',
    csv('age,young,3000,Statbel,2025'),
    { path: '2', code: 'missing-class', values: expect.objectContaining({ class: 'older' }) as object },
  ],
  [
    'a total that does not add up',
    `${AGES}\nage,total,11000,Statbel,2025`,
    { path: '4', code: 'total', values: expect.objectContaining({ stated: 11000, sum: 10000 }) as object },
  ],
  ['a variable that nobody asked', csv('shoes,big,1,Statbel,2025'), { code: 'unknown-variable' }],
  ['a number that is none', `${AGES}\nnewcomer,yes,veel,Statbel,2025`, { path: '4', code: 'no-number' }],
])(
  'a margin file with %s is refused line by line, and the margins of before stay',
  async (_, file, issue) => {
    const survey = await house.field();
    await staff.putMargins({ survey: survey.id, csv: AGES });
    const refused = await staff.putMargins({ survey: survey.id, csv: file });
    expect(refused).toMatchObject({ ok: false, problem: { key: 'marginsRefused', status: 422 } });
    if (!refused.ok)
      expect(refused.problem.issues).toEqual(expect.arrayContaining([expect.objectContaining(issue)]));
    expect(await staff.readMargins({ survey: survey.id })).toMatchObject({
      output: { margins: [{ name: 'age', classes: [{ population: 3000 }, { population: 7000 }] }] },
    });
  },
);

test('a weighting that does not come out says so and publishes nothing: the last good snapshot stays', async () => {
  const { survey, channel, good } = await published();
  // All who are young are new and all who are older are not, while the population has other shares of both.
  const impossible = `${AGES}\nnewcomer,yes,6000,Statbel,2025\nnewcomer,no,4000,Statbel,2025`;
  expect(await staff.putMargins({ survey: survey.id, csv: impossible })).toMatchObject({ ok: true });
  await staff.changeWeighting({ survey: survey.id, weighted: true });
  await handIn(survey, 40, { age: 'young', needs: ['work'], years: 2 });
  await handIn(survey, 40, { age: 'older', needs: ['housing'], years: 30 }, { channel });
  expect(await staff.publishSnapshot({ survey: survey.id })).toMatchObject({
    problem: { key: 'snapshotRefused', status: 409, issues: [{ code: 'weighting.not-converged' }] },
  });
  expect(await snapshotOf(survey)).toEqual(good);
  // Without the weighting, what came in since is published.
  await staff.changeWeighting({ survey: survey.id, weighted: false });
  expect(await staff.publishSnapshot({ survey: survey.id })).toMatchObject({ output: { number: 2 } });
});

test('answers that all come through one channel leave the figures as they are, and staff are told why', async () => {
  const survey = await house.field();
  await handIn(survey, 40, { needs: ['work'] });
  await staff.publishSnapshot({ survey: survey.id });
  await handIn(survey, 40, { needs: ['dutch'] });
  expect(await staff.publishSnapshot({ survey: survey.id })).toMatchObject({
    output: { number: 1, unchanged: true, oneSource: true },
  });
});

test('who may not weigh results cannot change margins', async () => {
  const survey = await house.field();
  const designer = house.client(await house.identity.token({ roles: ['designer'] }));
  expect(await designer.readMargins({ survey: survey.id })).toMatchObject({ ok: true });
  for (const outcome of [
    await designer.putMargins({ survey: survey.id, csv: AGES }),
    await designer.removeMargins({ survey: survey.id }),
    await council.changeWeighting({ survey: survey.id, weighted: true }),
  ])
    expect(outcome).toMatchObject({ problem: { key: 'notAllowed', status: 403 } });
});
