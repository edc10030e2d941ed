import { afterEach, expect, test } from 'vitest';
import { handler as installStarters } from '#functions/job/install-starters.ts';
import { createSurvey, readSurvey } from '#functions/store/surveys.ts';
import { publishVersion } from '#functions/store/versions.ts';
import { NEEDS_SURVEY } from '#shared/starter/needs.ts';
import { type House, openHouse } from './house.ts';
import { STAFF_ROLES } from '#shared/contract/role.ts';

let house: House;
afterEach(() => house.close());

test.each([
  ['another trust text asks a data protection officer anew', { trust: { nl: 'Wij bewaren alles.' } }, false],
  ['the same trust text keeps its confirmation', { minutes: 99 }, true],
])('a newer version of a starter that is still a trial: %s', async (_, older, keeps) => {
  house = await openHouse();
  expect(await publishVersion({ ...NEEDS_SURVEY, ...older }, 1)).toBe('published');
  const { id: questionnaire, title, languages } = NEEDS_SURVEY;
  const trustConfirmed = { by: 'N. Peeters', day: '2025-01-01' };
  await createSurvey(
    {
      id: 'noden',
      questionnaire,
      version: 1,
      title,
      languages,
      status: 'closed',
      mode: 'trial',
      createdOn: '2025-01-01',
      trustConfirmed,
    },
    { who: 'test', day: '2025-01-01' },
  );
  await installStarters();
  const now = await readSurvey('noden');
  expect(now).toMatchObject({ version: 2, status: 'closed' });
  expect(now?.trustConfirmed).toEqual(keeps ? trustConfirmed : undefined);
  const staff = house.client(await house.identity.token({ roles: STAFF_ROLES }));
  expect(await staff.changeSurveyStatus({ survey: 'noden', status: 'open', mode: 'real' })).toMatchObject(
    keeps ? { ok: true } : { problem: { key: 'trustUnconfirmed' } },
  );
});
