import { afterAll, beforeAll, expect, test } from 'vitest';
import { handler as installStarters } from '#functions/job/install-starters.ts';
import { NEEDS_SURVEY } from '#shared/starter/needs.ts';
import { STARTER_CHANNELS } from '#shared/starter/channels.ts';
import { type House, newReceipt, openHouse } from './house.ts';
import { itemsOf } from './items.ts';
import { STAFF_ROLES } from '#shared/contract/role.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse();
  await installStarters({});
});
afterAll(() => house.close());

test('the two starter surveys stand open for trial, with a channel of their own name', async () => {
  for (const [id, questionnaire] of [
    ['noden', 'behoeftenbevraging'],
    ['inspraak', 'participatiebevraging'],
  ] as const) {
    expect(await house.client().openChannel({ channel: id })).toMatchObject({
      output: { survey: id, version: 1, status: 'open', mode: 'trial', languages: ['nl', 'fr', 'en', 'ar'] },
    });
    expect(await house.client().readVersion({ survey: id, version: 1 })).toMatchObject({
      output: { format: 'peil/1', id: questionnaire },
    });
  }
});

test('the definition that a browser gets is the one that was published', async () => {
  const read = await house.client().readVersion({ survey: 'noden', version: 1 });
  expect(read.ok && read.output).toEqual(NEEDS_SURVEY);
  const { headers } = await house.send({ method: 'GET', path: '/api/surveys/noden/versions/1' });
  expect(headers['cache-control']).toBe('public, max-age=31536000');
});

test('each of the channels that a starter survey begins with leads to it', async () => {
  for (const [survey, channels] of Object.entries(STARTER_CHANNELS))
    for (const { code } of channels)
      expect(await house.client().openChannel({ channel: code })).toMatchObject({
        ok: true,
        output: { survey },
      });
});

test('installing again changes nothing, and leaves what staff did', async () => {
  const staff = house.client(await house.identity.token({ roles: STAFF_ROLES }));
  await staff.changeSurveyStatus({ survey: 'inspraak', status: 'closed' });
  // What could not be done takes a number of the audit, and leaves no entry.
  const kept = async () => (await itemsOf(house.tables.registry)).filter(({ sk }) => sk !== 'COUNTER');
  const before = await kept();
  await Promise.all([installStarters({}), installStarters({})]);
  expect(await kept()).toEqual(before);
});

test('a resident may skip everything that nobody insisted on', async () => {
  const outcome = await house.client().submitResponse({
    channel: 'noden',
    version: 1,
    language: 'ar',
    receipt: newReceipt(),
    answers: { age: '25_34' },
  });
  expect(outcome).toMatchObject({ ok: true, output: { outcome: 'received' } });
});

test('the contract is served as an OpenAPI document', async () => {
  const { status, body, headers } = await house.send({ method: 'GET', path: '/api/openapi.json' });
  expect(status).toBe(200);
  expect(body).toMatchObject({ openapi: '3.1.1', paths: { '/api/responses': { post: {} } } });
  expect(headers['cache-control']).toBe('public, max-age=300');
});
