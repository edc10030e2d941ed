import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Client } from '#shared/contract/client.ts';
import type { Target } from '#shared/contract/targets.ts';
import { type House, openHouse } from './house.ts';
import { itemsOf } from './items.ts';

let house: House;
let staff: Client;
beforeAll(async () => {
  house = await openHouse();
  staff = house.client(await house.identity.token({ roles: ['fieldwork'], subject: 'account-7' }));
});
afterAll(() => house.close());

const target = (by: Target['by'], of: string, count: number, code = ''): Target => ({ by, of, code, count });

test('staff set targets, change them, and it is noted who did', async () => {
  const { id: survey } = await house.field();
  expect(await staff.readTargets({ survey })).toMatchObject({ output: { targets: [], revision: 0 } });
  const targets = [
    target('survey', '', 500),
    target('channel', survey, 100),
    target('language', 'fr', 50),
    target('group', 'age', 80, 'older'),
  ];
  expect(await staff.putTargets({ survey, targets, revision: 0 })).toMatchObject({ ok: true });
  expect(await staff.readTargets({ survey })).toMatchObject({ output: { targets, revision: 1 } });
  expect(await staff.putTargets({ survey, targets: [], revision: 1 })).toMatchObject({ ok: true });
  expect(await staff.readTargets({ survey })).toMatchObject({ output: { targets: [], revision: 2 } });
  const noted = (await itemsOf(house.tables.registry)).filter(
    ({ subject, what }) => subject === survey && String(what).startsWith('targets'),
  );
  expect(noted.map(({ who, what }) => [who, what]).sort()).toEqual([
    ['account-7', 'targets 0'],
    ['account-7', 'targets 4'],
  ]);
});

test('who looked at targets that a colleague has changed changes nothing', async () => {
  const { id: survey } = await house.field();
  const put = (count: number, revision: number) =>
    staff.putTargets({ survey, targets: [target('survey', '', count)], revision });
  expect(await put(100, 0)).toMatchObject({ ok: true });
  expect(await put(200, 0)).toMatchObject({ problem: { key: 'targetsChanged' } });
  expect(await staff.readTargets({ survey })).toMatchObject({ output: { targets: [{ count: 100 }] } });
});

test.each([
  ['a channel of another survey', [target('channel', 'elders', 5)]],
  ['a language that is not offered', [target('language', 'tr', 5)]],
  ['a group that there is not', [target('group', 'age', 5, 'ghost')]],
  ['a variable that there is not', [target('group', 'constructor', 5, 'length')]],
  ['one thing twice', [target('survey', '', 5), target('survey', '', 6)]],
])('%s: refused with its place, and nothing is kept', async (_, targets) => {
  const { id: survey } = await house.field();
  const outcome = await staff.putTargets({ survey, targets, revision: 0 });
  expect(outcome).toMatchObject({ problem: { key: 'unknownTarget' } });
  expect(outcome.ok || outcome.problem.issues).toHaveLength(1);
  expect(await staff.readTargets({ survey })).toMatchObject({ output: { targets: [] } });
});

test('an analyst reads targets and does not set them; how many there are of a group stands in none of them', async () => {
  const { id: survey } = await house.field();
  const analyst = house.client(await house.identity.token({ roles: ['analyst'] }));
  await staff.putTargets({ survey, targets: [target('group', 'age', 5, 'older')], revision: 0 });
  expect(await analyst.readTargets({ survey })).toEqual({
    ok: true,
    output: { targets: [{ by: 'group', of: 'age', code: 'older', count: 5 }], revision: 1 },
  });
  expect(await analyst.putTargets({ survey, targets: [], revision: 1 })).toMatchObject({
    problem: { key: 'notAllowed' },
  });
});
