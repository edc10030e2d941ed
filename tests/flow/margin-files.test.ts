import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { publishVersion } from '#functions/store/versions.ts';
import { MUNICIPALITIES } from '#shared/questionnaire/municipality.ts';
import { NEEDS_SURVEY } from '#shared/starter/needs.ts';
import { type House, openHouse } from './house.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

const fileOf = (name: string): Promise<string> =>
  readFile(new URL(`../../docs/margins/${name}`, import.meta.url), 'utf8');

test('the margins of Brussels that Peil comes with can be uploaded as they are', async () => {
  await publishVersion(NEEDS_SURVEY, 1);
  const survey = await house.field({ questionnaire: NEEDS_SURVEY.id });
  const staff = house.client(await house.identity.token({ roles: ['analyst'] }));
  const put = await staff.putMargins({
    survey: survey.id,
    csv: await fileOf('brussels-age-gender.csv'),
  });
  expect(put).toMatchObject({ ok: true });
  if (!put.ok) return;
  const [margin] = put.output.margins;
  expect(put.output.margins).toHaveLength(1);
  expect(margin).toMatchObject({ name: 'age*gender', variables: ['age', 'gender'], year: 2025 });
  expect(margin?.source).toContain('Statbel');
  const counted = margin?.classes.reduce((sum, { population }) => sum + population, 0);
  expect(counted).toBe(412_811 + 409_193 + 96_122 + 68_929);
});

test('the file of municipalities has the codes and names that the question asks by', async () => {
  const [header, ...lines] = (await fileOf('brussels-municipalities.csv')).trimEnd().split('\n');
  expect(header).toBe('nis,nl,fr');
  // The question also names the parts of the City of Brussels, in brackets.
  const official = (label: string): string => label.replace(/ \(.*\)$/, '');
  expect(lines).toEqual(
    MUNICIPALITIES.map(({ code, label }) => [code, official(label.nl), official(label.fr)].join(',')),
  );
  expect(lines).toHaveLength(19);
});
