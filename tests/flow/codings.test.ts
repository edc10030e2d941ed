import { afterAll, beforeAll, expect, test } from 'vitest';
import { handler as purgeResponses } from '#functions/job/purge-responses.ts';
import { recountColumns } from '#functions/job/recount-columns.ts';
import { readAudit } from '#functions/store/audit.ts';
import { readCoding, readCodings, saveCoding } from '#functions/store/codings.ts';
import { lookupOf } from '#functions/store/lookup.ts';
import { changeOf } from '#functions/store/response-change.ts';
import { acceptResponse } from '#functions/store/responses.ts';
import { readThemes, saveThemes } from '#functions/store/themes.ts';
import type { Coding } from '#shared/contract/open-answers.ts';
import type { Survey } from '#shared/contract/survey.ts';
import { filledIn, type House, newReceipt, openHouse } from './house.ts';
import { readStream } from './stream-reader.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

const CODING: Coding = {
  themes: { why: ['space'] },
  quotes: { why: { text: 'Te klein.', language: 'nl', theme: 'space' } },
};

async function coded(survey: Survey, day = '2026-03-02') {
  const { channel, language, receipt, answers } = filledIn(survey, newReceipt());
  const response = { survey: survey.id, channel, version: 1, language, mode: survey.mode, day, answers };
  await acceptResponse(receipt, response);
  const place = { survey: survey.id, lookup: lookupOf(receipt) };
  expect(await saveCoding(place, CODING, 0)).toBe('saved');
  return { receipt, place };
}

test('what staff made of open answers goes with the answers that a resident withdraws, and nobody adds to it after', async () => {
  const survey = await house.field();
  const { receipt, place } = await coded(survey);
  const other = await coded(survey);
  expect(await readCoding(place.survey, place.lookup)).toEqual({ coding: CODING, revision: 1 });
  expect(await house.client().withdrawResponse({ receipt })).toMatchObject({ ok: true });
  expect([...(await readCodings(survey.id)).keys()]).toEqual([other.place.lookup]);
  expect(await saveCoding(place, CODING, 0)).toBe('gone');
  expect(await readCodings(survey.id)).toEqual(new Map([[other.place.lookup, CODING]]));
});

test('what staff made of open answers goes with answers that were kept long enough', async () => {
  const survey = await house.field();
  await coded(survey, '2000-01-01');
  expect(await purgeResponses()).toMatchObject({ [survey.id]: 1 });
  expect(await readCodings(survey.id)).toEqual(new Map());
});

test('coding an answer is no change of it: the stream tells nothing to count, and a recount sees the answer once', async () => {
  const survey = await house.field();
  const { place } = await coded(survey);
  const told = (await readStream(house.tables.responses)).map(changeOf);
  const own = told.filter((change) => change?.survey === survey.id);
  expect(own).toMatchObject([{ lookup: place.lookup, revision: 1 }]);
  const counted = await recountColumns(survey.id, survey.mode);
  expect(counted.length).toBe(1);
});

test('of two who code the same answer, or change the same themes, the second is told', async () => {
  const survey = await house.field();
  const { place } = await coded(survey);
  expect(await saveCoding(place, { themes: {}, quotes: {} }, 0)).toBe('raced');
  expect(await readCoding(place.survey, place.lookup)).toEqual({ coding: CODING, revision: 1 });

  const open = { survey: survey.id, question: 'why' };
  const themes = [{ code: 'space', label: { nl: 'Plaats', fr: 'Espace', en: 'Space' } }];
  const act = { who: 'somebody', day: '2026-03-02' };
  expect(await readThemes(survey.id, 'why')).toEqual({ themes: [], revision: 0 });
  expect(await saveThemes(open, themes, 0, act)).toBe('saved');
  expect(await saveThemes(open, [], 0, act)).toBe('raced');
  expect(await readThemes(survey.id, 'why')).toEqual({ themes, revision: 1 });
  expect((await readAudit('2026-03')).filter(({ subject }) => subject === survey.id)).toMatchObject([
    { who: 'somebody', what: 'themes why' },
  ]);
});
