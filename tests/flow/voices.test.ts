import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Client } from '#shared/contract/client.ts';
import type { Survey } from '#shared/contract/survey.ts';
import { filledIn, type House, newReceipt, openHouse } from './house.ts';

let house: House;
let analyst: Client;
let council: Client;
beforeAll(async () => {
  house = await openHouse();
  analyst = house.client(await house.identity.token({ roles: ['analyst'], subject: 'account-3' }));
  council = house.client(await house.identity.token({ roles: ['council'] }));
});
afterAll(() => house.close());

const THEMES = [
  { code: 'space', label: { nl: 'Plaats', fr: 'Espace', en: 'Space' } },
  { code: 'rent', label: { nl: 'Huur', fr: 'Loyer', en: 'Rent' } },
];

/** Residents who write this, and their receipts by their words. */
async function written(survey: Survey, texts: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const receipts = new Map(texts.map((text) => [text, newReceipt()]));
  const outcomes = await Promise.all(
    [...receipts].map(([why, receipt], at) => {
      const interview = filledIn(survey, receipt);
      // Not all the same, or no figure of them may be shown; who needs a home is asked why.
      const needs = at % 2 === 0 ? ['housing'] : ['housing', 'work'];
      return house.client().submitResponse({ ...interview, answers: { ...interview.answers, needs, why } });
    }),
  );
  for (const outcome of outcomes) expect(outcome).toMatchObject({ ok: true });
  return receipts;
}

/** Brings every answer under what `themesOf` makes of its words, and releases the words themselves where `quotes` says so. */
async function code(
  survey: Survey,
  themesOf: (text: string) => readonly string[] | undefined,
  quotes: (text: string) => boolean,
): Promise<void> {
  const place = { survey: survey.id, question: 'why' };
  for (let page = 1, pages = 1; page <= pages; page++) {
    const listed = await analyst.listOpenAnswers({ ...place, page });
    if (!listed.ok) throw new Error(listed.problem.key);
    pages = listed.output.pages;
    for (const { handle, revision, text } of listed.output.answers) {
      const themes = themesOf(text);
      if (!themes) continue;
      const quote = quotes(text) && { text, language: 'nl', theme: themes[0] ?? '', noPersonalDetails: true };
      expect(
        await analyst.codeOpenAnswer({
          ...place,
          handle,
          revision,
          themes: [...themes],
          ...(quote && { quote }),
        }),
      ).toMatchObject({ ok: true });
    }
  }
}

async function published(survey: Survey) {
  expect(await analyst.publishSnapshot({ survey: survey.id })).toMatchObject({ ok: true });
  const read = await council.readSnapshot({ survey: survey.id });
  if (!read.ok) throw new Error(read.problem.key);
  return read.output;
}

const number = (text: string): number => Number(/\d+/.exec(text)?.[0]);

test('the council reads themes of what was coded and quotes that were released, and a withdrawn answer takes its quote along', async () => {
  const survey = await house.field();
  const texts = Array.from({ length: 60 }, (_, at) => `Antwoord nummer ${String(at)} over de woning`);
  const receipts = await written(survey, texts);
  const place = { survey: survey.id, question: 'why' };
  expect(await analyst.saveThemes({ ...place, themes: THEMES, revision: 0 })).toMatchObject({ ok: true });
  // Before anything is coded the themes say nothing.
  expect((await published(survey)).voices).toBeUndefined();

  await code(
    survey,
    (text) =>
      number(text) >= 50 ? undefined : number(text) % 5 < 3 ? ['space'] : number(text) < 5 ? ['rent'] : [],
    (text) => [6, 1, 3].includes(number(text)),
  );
  const [voices] = (await published(survey)).voices ?? [];
  expect(voices).toMatchObject({
    question: 'why',
    themes: { kind: 'multiple', options: THEMES, breakdowns: [] },
    // Two people under "rent": no words of theirs.
    quotes: [1, 6].map((at) => ({ theme: 'space', text: texts[at], language: 'nl' })),
  });
  expect(Math.abs((voices?.themes.all.base ?? 0) - 50)).toBeLessThanOrEqual(7);
  expect(Math.abs((voices?.themes.all.counts[0] ?? 0) - 30)).toBeLessThanOrEqual(7);
  const sent = JSON.stringify(voices);
  for (const at of [0, 3, 55]) expect(sent).not.toContain(texts[at]);

  const taken = await council.exportResults({ survey: survey.id, format: 'csv', language: 'fr' });
  if (!taken.ok) throw new Error(taken.problem.key);
  const file = gunzipSync(Buffer.from(taken.output.content, 'base64')).toString();
  expect(file).toMatch(/why_theme.*Espace/u);
  expect(file).not.toContain(texts[1]);

  await house.client().withdrawResponse({ receipt: receipts.get(texts[6] ?? '') ?? '' });
  const [later] = (await published(survey)).voices ?? [];
  expect(later?.quotes.map(({ text }) => text)).toEqual([texts[1]]);
  // One that left changes no count before enough is new.
  expect(later?.themes).toEqual(voices?.themes);
});

test('a quote that is taken back is not in the next publication', async () => {
  const survey = await house.field();
  await written(
    survey,
    Array.from({ length: 40 }, (_, at) => `Antwoord nummer ${String(at)}`),
  );
  const place = { survey: survey.id, question: 'why' };
  await analyst.saveThemes({ ...place, themes: THEMES, revision: 0 });
  await code(
    survey,
    (text) => (number(text) % 2 === 0 ? ['space'] : []),
    (text) => number(text) === 2,
  );
  expect((await published(survey)).voices?.[0]?.quotes).toHaveLength(1);
  const listed = await analyst.listOpenAnswers({ ...place, page: 1, show: 'quoted' });
  if (!listed.ok) throw new Error(listed.problem.key);
  const [answer] = listed.output.answers;
  expect(
    await analyst.codeOpenAnswer({
      ...place,
      handle: answer?.handle ?? '',
      revision: answer?.revision ?? 0,
      quote: null,
    }),
  ).toMatchObject({ ok: true });
  expect((await published(survey)).voices?.[0]?.quotes).toEqual([]);
});

test('analysts take the themes away as columns, without the words', async () => {
  const survey = await house.field();
  await written(survey, ['Antwoord 1', 'Antwoord 2', 'Antwoord 3']);
  await analyst.saveThemes({ survey: survey.id, question: 'why', themes: THEMES, revision: 0 });
  await code(
    survey,
    (text) => [['space', 'rent'], [], undefined][number(text) - 1],
    () => false,
  );
  const take = async (format: 'csv' | 'ddi'): Promise<string> => {
    const taken = await analyst.exportMicrodata({
      survey: survey.id,
      format,
      language: 'en',
      openAnswers: false,
    });
    if (!taken.ok) throw new Error(taken.problem.key);
    return gunzipSync(Buffer.from(taken.output.content, 'base64')).toString();
  };
  const [head = '', ...rows] = (await take('csv')).trim().split(/\r?\n/u);
  expect(head).toMatch(/"?why_theme_space"?,"?why_theme_rent"?$/u);
  const cells = rows.map((row) => row.replaceAll('"', '').split(',').slice(-2).join());
  expect(cells.toSorted()).toEqual([',', '0,0', '1,1']);
  const codebook = await take('ddi');
  expect(codebook).toContain('Space (theme)');
  expect(codebook).not.toContain('Antwoord 1');
});
