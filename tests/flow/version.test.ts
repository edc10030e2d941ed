import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { publishVersion, readVersion } from '#functions/store/versions.ts';
import type { Questionnaire } from '#shared/questionnaire/questionnaire.ts';
import { type House, openHouse } from './house.ts';
import { itemsOf } from './items.ts';
import { NEIGHBOURHOOD } from './neighbourhood.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

/** A questionnaire of about so many bytes that cannot be compressed. */
function large(id: string, bytes: number): Questionnaire {
  const children = Array.from({ length: Math.ceil(bytes / 2000) }, (_, at) => ({
    type: 'note' as const,
    name: `note_${String(at)}`,
    label: { nl: randomBytes(2000).toString('base64') },
  }));
  return { ...NEIGHBOURHOOD, id, children };
}

/** The parts of the published versions; that there is a version at all stands beside them. */
const stored = async (id: string) =>
  (await itemsOf(house.tables.registry)).filter(
    ({ pk, sk }) => String(pk).endsWith(`#${id}`) && /^\d{6}#\d\d$/.test(String(sk)),
  );

test('a workbook of ten languages that no single item holds is published whole', async () => {
  const questionnaire = large('groot', 1_200_000);
  expect(await publishVersion(questionnaire, 1)).toBe('published');
  expect((await stored('groot')).length).toBeGreaterThan(3);
  expect(await readVersion('groot', 1)).toEqual(questionnaire);
});

test('a published version never changes', async () => {
  const first = large('vast', 1000);
  expect(await publishVersion(first, 1)).toBe('published');
  expect(await publishVersion(first, 1)).toBe('alreadyPublished');
  expect(await publishVersion({ ...first, title: { nl: 'Anders' } }, 1)).toBe('versionTaken');
  // Nor does a longer one slip its further parts in beside the first.
  expect(await publishVersion(large('vast', 1_200_000), 1)).toBe('versionTaken');
  expect(await stored('vast')).toHaveLength(1);
  expect(await readVersion('vast', 1)).toEqual(first);
});

test('of two who publish the same number at once, one is told that it is taken', async () => {
  const outcomes = await Promise.all(
    Array.from({ length: 6 }, (_, at) => publishVersion({ ...large('snel', 500), minutes: at + 1 }, 1)),
  );
  expect(outcomes.filter((outcome) => outcome === 'published')).toHaveLength(1);
  expect(outcomes.filter((outcome) => outcome === 'versionTaken')).toHaveLength(5);
});

test('a questionnaire that is too large is refused and leaves nothing behind', async () => {
  expect(await publishVersion(large('reus', 5_000_000), 1)).toBe('tooLarge');
  expect(await stored('reus')).toEqual([]);
  expect(await readVersion('reus', 1)).toBeUndefined();
});

test('a version that was not there a moment ago is found once it is published', async () => {
  expect(await readVersion('nieuw', 1)).toBeUndefined();
  const questionnaire = large('nieuw', 500);
  await publishVersion(questionnaire, 1);
  expect(await readVersion('nieuw', 1)).toEqual(questionnaire);
});
