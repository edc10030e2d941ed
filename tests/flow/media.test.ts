import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { publishVersion } from '#functions/store/versions.ts';
import type { Client } from '#shared/contract/client.ts';
import { STAFF_ROLES } from '#shared/contract/role.ts';
import { textHash } from '#shared/translation/text-hash.ts';
import { type House, openHouse } from './house.ts';
import { itemsOf } from './items.ts';
import { NEIGHBOURHOOD } from './neighbourhood.ts';

let house: House;
let staff: Client;
beforeAll(async () => {
  house = await openHouse();
  staff = house.client(await house.identity.token({ roles: STAFF_ROLES, subject: 'account-7' }));
});
afterAll(() => house.close());

/** A sound by how it begins, with something of its own in it. */
const sound = (what: string) => Buffer.from(`OggS\0\x02${'\0'.repeat(22)}OpusHead ${what}`, 'latin1');
const chunk = (name: string, data: string) => {
  const size = Buffer.alloc(4);
  size.writeUInt32BE(data.length);
  return Buffer.concat([size, Buffer.from(name + data, 'latin1'), Buffer.alloc(4)]);
};
const picture = (...inside: Buffer[]) =>
  Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', 'head'),
    ...inside,
    chunk('IDAT', 'pix'),
    chunk('IEND', ''),
  ]);
const QUESTION = textHash('Wat hebt u nodig?');
const OPTION = textHash('Werk');
const recordingOf = (survey: string, bytes: Buffer, more: object = {}) => ({
  survey,
  kind: 'recording' as const,
  language: 'nl',
  text: QUESTION,
  name: 'vraag.ogg',
  bytes: bytes.toString('base64'),
  ...more,
});
const heard = async (survey: string, version = 1) => {
  const outcome = await house.client().readMedia({ survey, version });
  if (!outcome.ok) throw new Error(outcome.problem.title);
  return outcome.output.media;
};
/** Residents are told at most two seconds late. */
const settled = () => new Promise((resolve) => setTimeout(resolve, 2100));

test('staff record a question: residents are told its address, and the file is what came in', async () => {
  const { id: survey } = await house.field();
  const added = await staff.addMedium(recordingOf(survey, sound('een'), { spoken: 'nl' }));
  if (!added.ok) throw new Error(added.problem.title);
  const { file, bytes } = added.output;
  expect(added.output).toMatchObject({ place: 'needs', name: 'vraag.ogg' });
  expect(await readFile(join(house.mediaFolder, file))).toEqual(sound('een'));
  expect(await heard(survey)).toEqual([{ kind: 'recording', language: 'nl', text: QUESTION, file, bytes }]);
  const audit = (await itemsOf(house.tables.registry)).filter(
    ({ pk, subject }) => String(pk).startsWith('AUDIT#') && subject === survey,
  );
  expect(audit).toContainEqual(expect.objectContaining({ who: 'account-7', what: 'recording needs nl' }));
});

test('a new recording takes the place of the old, whose file is gone; so is it when it is removed', async () => {
  const { id: survey } = await house.field();
  const place = { survey, kind: 'recording' as const, language: 'nl', text: QUESTION };
  await staff.addMedium(recordingOf(survey, sound('oud')));
  const added = await staff.addMedium(recordingOf(survey, sound('nieuw')));
  const file = added.ok ? added.output.file : '';
  expect(await readdir(house.mediaFolder)).toEqual([file]);
  expect(await heard(survey)).toMatchObject([{ file }]);

  expect(await staff.removeMedium(place)).toMatchObject({ ok: true });
  expect(await readdir(house.mediaFolder)).toEqual([]);
  expect(await heard(survey)).toEqual([]);
  // Once more: nothing happens, and it is no error.
  expect(await staff.removeMedium(place)).toMatchObject({ ok: true });
});

test('a file goes when the last text that it goes with has lost it', async () => {
  const { id: survey } = await house.field();
  await staff.addMedium(recordingOf(survey, sound('samen')));
  await staff.addMedium(recordingOf(survey, sound('samen'), { text: OPTION }));
  expect(await readdir(house.mediaFolder)).toHaveLength(1);
  const place = { survey, kind: 'recording' as const, language: 'nl' };
  await staff.removeMedium({ ...place, text: OPTION });
  expect(await readdir(house.mediaFolder)).toHaveLength(1);
  await staff.removeMedium({ ...place, text: QUESTION });
  expect(await readdir(house.mediaFolder)).toEqual([]);
});

test('a file of another kind, too large, damaged or for no text is refused and leaves nothing', async () => {
  const { id: survey } = await house.field();
  const issue = (code: string, more: object = {}) => ({
    problem: { key: 'mediumRefused', status: 422, issues: [expect.objectContaining({ code, ...more })] },
  });
  const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>');
  const asPicture = { kind: 'picture' as const, text: OPTION, name: 'werk.png' };
  expect(await staff.addMedium(recordingOf(survey, svg, asPicture))).toMatchObject(issue('kind'));
  expect(await staff.addMedium(recordingOf(survey, sound('een'), asPicture))).toMatchObject(issue('kind'));
  expect(await staff.addMedium(recordingOf(survey, picture()))).toMatchObject(issue('kind'));
  expect(await staff.addMedium(recordingOf(survey, sound('x'.repeat(1_000_000))))).toMatchObject(
    issue('size', { limit: 1_000_000 }),
  );
  const large = picture(chunk('IDAT', 'x'.repeat(300_000)));
  expect(await staff.addMedium(recordingOf(survey, large, asPicture))).toMatchObject(
    issue('size', { limit: 300_000 }),
  );
  expect(await staff.addMedium(recordingOf(survey, picture().subarray(0, 30), asPicture))).toMatchObject(
    issue('damaged'),
  );
  for (const more of [
    { text: textHash('Wat had u nodig?') },
    { language: 'fr' },
    // A picture never stands with a question, where it would be read instead of its words.
    { ...asPicture, text: QUESTION, bytes: picture().toString('base64') },
  ])
    expect(await staff.addMedium(recordingOf(survey, sound('een'), more))).toMatchObject({
      problem: { key: 'unknownText', status: 409 },
    });
  expect(await staff.addMedium(recordingOf(survey, sound('x'.repeat(2_000_000))))).toMatchObject({
    problem: { key: 'bodyTooLarge' },
  });
  expect(await readdir(house.mediaFolder)).toEqual([]);
  expect(await heard(survey)).toEqual([]);
});

test('where a picture was made is taken out before it is kept', async () => {
  const { id: survey } = await house.field();
  const given = picture(chunk('eXIf', 'GPS 50.846'));
  const added = await staff.addMedium(
    recordingOf(survey, given, { kind: 'picture', text: OPTION, name: 'werk.png' }),
  );
  const file = added.ok ? added.output.file : '';
  expect(await readFile(join(house.mediaFolder, file))).toEqual(picture());
  await staff.removeMedium({ survey, kind: 'picture', language: 'nl', text: OPTION });
});

test('when the text changes, its recording is not played in the new version, and still is in the old', async () => {
  const questionnaire = { ...NEIGHBOURHOOD, id: 'verandert' };
  await publishVersion(questionnaire, 1);
  const [first, needs, ...others] = questionnaire.children;
  if (!first || needs?.type !== 'multiple') throw new Error('The neighbourhood has another second question.');
  const changed = { ...needs, label: { nl: 'Wat hebt u het meest nodig?' } };
  await publishVersion({ ...questionnaire, children: [first, changed, ...others] }, 2);
  const { id: survey } = await house.field({ questionnaire: questionnaire.id });
  await staff.addMedium(recordingOf(survey, sound('een')));
  await staff.addMedium(recordingOf(survey, sound('twee'), { text: OPTION }));
  await settled();
  expect((await heard(survey, 1)).map(({ text }) => text).sort()).toEqual([QUESTION, OPTION].sort());
  expect((await heard(survey, 2)).map(({ text }) => text)).toEqual([OPTION]);
  const kept = await staff.listMedia({ survey });
  expect(kept.ok && kept.output.media).toHaveLength(2);
});

test('a council and a passer-by neither see nor change what is kept', async () => {
  const { id: survey } = await house.field();
  const council = house.client(await house.identity.token({ roles: ['council'], subject: 'account-8' }));
  for (const [client, key] of [
    [council, 'notAllowed'],
    [house.client(), 'notSignedIn'],
  ] as const) {
    expect(await client.listMedia({ survey })).toMatchObject({ problem: { key } });
    expect(await client.addMedium(recordingOf(survey, sound('een')))).toMatchObject({ problem: { key } });
    expect(
      await client.removeMedium({ survey, kind: 'recording', language: 'nl', text: QUESTION }),
    ).toMatchObject({ problem: { key } });
  }
});
