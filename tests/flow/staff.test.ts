import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Client } from '#shared/contract/client.ts';
import { STAFF_ROLES } from '#shared/contract/role.ts';
import { filledIn, type House, openHouse } from './house.ts';
import { itemsOf } from './items.ts';

let house: House;
let staff: Client;
beforeAll(async () => {
  house = await openHouse();
  staff = house.client(await house.identity.token({ roles: STAFF_ROLES, subject: 'account-7' }));
});
afterAll(() => house.close());

const audit = async (survey: string) =>
  (await itemsOf(house.tables.registry)).filter(
    ({ pk, subject }) => String(pk).startsWith('AUDIT#') && subject === survey,
  );

test('staff open a survey for trial, close it and open it again, and residents notice at once', async () => {
  const { id: survey } = await house.field({ status: 'draft' });
  const resident = house.client();
  const status = async () => {
    const opened = await resident.openChannel({ channel: survey });
    return opened.ok && opened.output.status;
  };
  expect(await status()).toBe('draft');
  expect(await staff.changeSurveyStatus({ survey, status: 'closed' })).toMatchObject({
    problem: { key: 'wrongTransition', status: 409 },
  });
  for (const next of ['open', 'closed', 'open'] as const) {
    expect(await staff.changeSurveyStatus({ survey, status: next })).toMatchObject({
      output: { status: next },
    });
    expect(await status()).toBe(next);
  }
  // Asking for what is so already changes nothing and is no error.
  expect(await staff.changeSurveyStatus({ survey, status: 'open' })).toMatchObject({ ok: true });
  expect((await audit(survey)).map(({ what }) => what).sort()).toEqual(
    ['channel ' + survey, 'close', 'create', 'open trial', 'open trial'].sort(),
  );
});

test('a real survey opens only after a data protection officer confirmed the trust text', async () => {
  const { id: survey } = await house.field({ status: 'draft' });
  expect(await staff.changeSurveyStatus({ survey, status: 'open', mode: 'real' })).toMatchObject({
    problem: { key: 'trustUnconfirmed' },
  });
  expect(await staff.confirmTrust({ survey, by: 'N. Peeters' })).toMatchObject({
    output: { trustConfirmed: { by: 'N. Peeters' } },
  });
  expect(await staff.changeSurveyStatus({ survey, status: 'open', mode: 'real' })).toMatchObject({
    output: { status: 'open', mode: 'real' },
  });
  // What residents are sending now does not change its meaning under way.
  expect(await staff.changeSurveyStatus({ survey, status: 'open', mode: 'trial' })).toMatchObject({
    problem: { key: 'wrongTransition' },
  });
  const entries = await audit(survey);
  expect(entries.filter(({ who }) => who === 'account-7').map(({ what }) => what)).toEqual(
    expect.arrayContaining(['confirm trust', 'open real']),
  );
  // Accounts stand in the audit by their number only, and days without a time.
  expect(new Set(entries.flatMap(Object.keys))).toEqual(
    new Set(['pk', 'sk', 'who', 'day', 'sequence', 'of', 'subject', 'what']),
  );
});

test('of two staff who open and close at the same moment, one is told that it was not so any more', async () => {
  const { id: survey } = await house.field({ status: 'draft' });
  const outcomes = await Promise.all(
    Array.from({ length: 8 }, (_, at) =>
      staff.changeSurveyStatus({ survey, status: 'open', mode: at % 2 === 0 ? 'trial' : 'real' }),
    ),
  );
  for (const outcome of outcomes)
    if (!outcome.ok)
      expect(['wrongTransition', 'trustUnconfirmed', 'unavailable']).toContain(outcome.problem.key);
  expect((await audit(survey)).filter(({ what }) => String(what).startsWith('open'))).toHaveLength(1);
});

test('staff make a link for a partner, with a code of their own or one that can be read', async () => {
  const { id: survey } = await house.field();
  const own = { survey, code: `vda-${survey.slice(-8)}`, label: 'Vereniging De Ark' };
  expect(await staff.createChannel(own)).toMatchObject({ output: { code: own.code, label: own.label } });
  expect(await staff.createChannel(own)).toMatchObject({ problem: { key: 'channelExists', status: 409 } });

  const made = await staff.createChannel({ survey, label: 'Bibliothèque d’Évere — accueil' });
  expect(made).toMatchObject({ ok: true, output: { survey } });
  const code = made.ok ? made.output.code : '';
  expect(code).toMatch(/^bibliotheque-d-evere-accueil-[a-z2-9]{4}$/);
  const arabic = await staff.createChannel({ survey, label: 'مكتبة' });
  expect(arabic.ok && arabic.output.code).toMatch(/^link-[a-z2-9]{4}$/);

  expect(await house.client().openChannel({ channel: code })).toMatchObject({
    output: { survey, channel: code },
  });
  const detail = await staff.readSurvey({ survey });
  expect(detail.ok && detail.output.channels.map((channel) => channel.label).sort()).toEqual(
    ['De buurt', 'Vereniging De Ark', 'Bibliothèque d’Évere — accueil', 'مكتبة'].sort(),
  );
});

test('one channel code leads to one survey, also when two staff make it at once', async () => {
  const [one, other] = [await house.field(), await house.field()];
  const code = `twice-${one.id.slice(-8)}`;
  const outcomes = await Promise.all(
    [one, other].map(({ id }) => staff.createChannel({ survey: id, code, label: 'Twee keer' })),
  );
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
});

test('staff set how many days lie between two snapshots, a week at least, and it is noted who did', async () => {
  const { id: survey } = await house.field();
  expect(await staff.changeCalendar({ survey, snapshotDays: 14 })).toMatchObject({
    output: { id: survey, snapshotDays: 14 },
  });
  expect(await staff.changeCalendar({ survey, snapshotDays: 6 })).toMatchObject({
    problem: { key: 'invalidInput', status: 400 },
  });
  expect(await staff.readSurvey({ survey })).toMatchObject({ output: { survey: { snapshotDays: 14 } } });
  expect((await audit(survey)).map(({ what }) => what)).toContain('calendar 14');
});

test('a survey that does not exist', async () => {
  const survey = 'no-such-survey';
  for (const outcome of [
    await staff.readSurvey({ survey }),
    await staff.changeSurveyStatus({ survey, status: 'open' }),
    await staff.confirmTrust({ survey, by: 'N. Peeters' }),
    await staff.changeCalendar({ survey, snapshotDays: 14 }),
    await staff.createChannel({ survey, label: 'Ergens' }),
    await staff.publishSnapshot({ survey }),
  ])
    expect(outcome).toMatchObject({ ok: false, problem: { key: 'unknownSurvey', status: 404 } });
});

test('the list of surveys never holds an answer', async () => {
  const survey = await house.field();
  await house
    .client()
    .submitResponse({ ...filledIn(survey), answers: { needs: ['housing'], why: 'Vochtige muren' } });
  const listed = await staff.listSurveys({});
  expect(listed).toMatchObject({ ok: true });
  expect(JSON.stringify(listed)).toContain(survey.id);
  expect(JSON.stringify(listed)).not.toContain('Vochtige muren');
});
