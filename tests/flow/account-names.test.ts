import { afterAll, beforeAll, expect, test } from 'vitest';
import { brusselsDay } from '#shared/contract/brussels-day.ts';
import { type House, openHouse } from './house.ts';
import { itemsOf } from './items.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

test('an administrator reads in the audit who did what by name, where the name is known; the audit itself holds only numbers', async () => {
  const designer = house.client(
    await house.identity.token({ roles: ['designer'], subject: 'a-7', name: 'Sofie\u202e  Peeters\n' }),
  );
  const nameless = house.client(await house.identity.token({ roles: ['designer'], subject: 'a-8' }));
  const administrator = house.client(
    await house.identity.token({ roles: ['administrator'], subject: 'a-9' }),
  );
  for (const each of [designer, nameless]) {
    expect(await each.nameAccount({})).toMatchObject({ ok: true });
    const made = await each.createQuestionnaire({
      beginning: { with: 'nothing', title: 'Wijk', language: 'nl', kind: 'other' },
    });
    expect(made.ok).toBe(true);
  }
  const month = brusselsDay(Date.now()).slice(0, 7);
  const read = await administrator.readAudit({ month });
  const entries = read.ok ? read.output.entries : [];
  expect(entries.find(({ who }) => who === 'a-7')).toMatchObject({ name: 'Sofie Peeters' });
  expect(entries.find(({ who }) => who === 'a-8')).not.toHaveProperty('name');
  const items = await itemsOf(house.tables.registry);
  expect(JSON.stringify(items.filter(({ pk }) => String(pk).startsWith('AUDIT')))).not.toContain('Sofie');
  expect(items.filter(({ pk }) => pk === 'ACCOUNTS')).toEqual([
    { pk: 'ACCOUNTS', sk: 'a-7', name: 'Sofie Peeters' },
  ]);
  // Who marries or moves is called otherwise from the next sign-in.
  const renamed = house.client(
    await house.identity.token({ roles: ['designer'], subject: 'a-7', name: 'Sofie Claes' }),
  );
  await renamed.nameAccount({});
  const again = await administrator.readAudit({ month });
  expect(again.ok && again.output.entries.find(({ who }) => who === 'a-7')?.name).toBe('Sofie Claes');
});

test('nobody but an administrator reads names, and the council has none', async () => {
  for (const role of ['designer', 'translator', 'fieldwork', 'analyst', 'council']) {
    const client = house.client(await house.identity.token({ roles: [role], name: 'Wie' }));
    expect(await client.readAudit({ month: '2027-01' })).toMatchObject({ problem: { key: 'notAllowed' } });
  }
  const council = house.client(await house.identity.token({ roles: ['council'], name: 'Raad' }));
  expect(await council.nameAccount({})).toMatchObject({ problem: { key: 'notAllowed' } });
  expect(JSON.stringify(await itemsOf(house.tables.registry))).not.toContain('Raad');
});
