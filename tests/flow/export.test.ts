import { gunzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readWorkbookFile } from '#functions/workbook/read-workbook-file.ts';
import type { Client } from '#shared/contract/client.ts';
import type { Survey } from '#shared/contract/survey.ts';
import type { ExportFile } from '#shared/export/export-file.ts';
import type { Answers } from '#shared/questionnaire/answer.ts';
import { shareIn } from '#shared/results/share-in.ts';
import { filledIn, type House, newReceipt, openHouse } from './house.ts';
import { itemsOf } from './items.ts';

let house: House;
let analyst: Client;
let council: Client;
let survey: Survey;
const withdrawn = newReceipt();

beforeAll(async () => {
  house = await openHouse();
  analyst = house.client(await house.identity.token({ roles: ['analyst'], subject: 'account-9' }));
  council = house.client(await house.identity.token({ roles: ['council'] }));
  survey = await house.field();
  const handIn = async (count: number, answers: Answers, more: object = {}) => {
    for (let at = 0; at < count; at++) {
      const outcome = await house.client().submitResponse({ ...filledIn(survey), answers, ...more });
      expect(outcome).toMatchObject({ ok: true });
    }
  };
  await handIn(40, { age: 'older', needs: ['housing'], why: '=HYPERLINK("x"), "groot"' });
  await handIn(22, { age: 'young', needs: ['work'] }, { language: 'fr' });
  await house.client().submitResponse({ ...filledIn(survey, withdrawn), answers: { needs: ['dutch'] } });
  await house.client().withdrawResponse({ receipt: withdrawn });
});
afterAll(() => house.close());

const contentOf = ({ content }: ExportFile): Buffer => gunzipSync(Buffer.from(content, 'base64'));
const rowsOf = (file: ExportFile): string[][] => parse(contentOf(file), { bom: true });

async function microdata(format: 'csv' | 'sav' | 'parquet' | 'ddi' | 'codebook', openAnswers = false) {
  const outcome = await analyst.exportMicrodata({ survey: survey.id, format, language: 'nl', openAnswers });
  if (!outcome.ok) throw new Error(outcome.problem.key);
  return outcome.output;
}

describe('an analyst takes the responses away', () => {
  test('every response that stands is a row, also in other languages; one that was withdrawn is not', async () => {
    const [head, ...rows] = rowsOf(await microdata('csv'));
    expect(head?.slice(0, 5)).toEqual(['id', 'month', 'channel', 'language', 'version']);
    expect(rows).toHaveLength(62);
    const language = head?.indexOf('language') ?? -1;
    expect(rows.filter((row) => row[language] === 'fr')).toHaveLength(22);
    expect(head).toContain('newcomer');
  });

  test('no receipt, key, day or other secret is in it, and a number stays that of its response', async () => {
    const text = contentOf(await microdata('csv', true)).toString('utf8');
    for (const item of await itemsOf(house.tables.responses)) {
      expect(text).not.toContain(String(item['sk']));
      if (typeof item['day'] === 'string') expect(text).not.toContain(item['day']);
    }
    expect(contentOf(await microdata('csv', true)).toString('utf8')).toBe(text);
  });

  test('what residents wrote leaves only on request, and is never a formula', async () => {
    expect(contentOf(await microdata('csv')).toString('utf8')).not.toContain('groot');
    const [head, ...rows] = rowsOf(await microdata('csv', true));
    const why = head?.indexOf('why') ?? -1;
    expect(rows.map((row) => row[why])).toContain('\'=HYPERLINK("x"), "groot"');
  });

  test.each(['sav', 'parquet', 'ddi', 'codebook'] as const)('as %s', async (format) => {
    const file = await microdata(format);
    expect(file.name.startsWith(survey.id)).toBe(true);
    const begins = { sav: '$FL2', parquet: 'PAR1', ddi: '<?xml', codebook: 'PK' }[format];
    expect(contentOf(file).toString('latin1', 0, begins.length)).toBe(begins);
  });

  test('each file that is taken stands in the audit', async () => {
    await microdata('sav', true);
    const entries = (await itemsOf(house.tables.registry)).filter(({ what }) =>
      String(what).startsWith('microdata'),
    );
    expect(entries).toContainEqual(
      expect.objectContaining({ who: 'account-9', what: 'microdata sav with open answers, 62 responses' }),
    );
  });

  test.each(['designer', 'translator', 'fieldwork', 'council', 'administrator'] as const)(
    'a %s takes nothing',
    async (role) => {
      const other = house.client(await house.identity.token({ roles: [role] }));
      expect(
        await other.exportMicrodata({ survey: survey.id, format: 'csv', language: 'nl', openAnswers: false }),
      ).toMatchObject({ ok: false, problem: { key: 'notAllowed' } });
    },
  );
});

describe('the council takes the published figures away', () => {
  beforeAll(async () => {
    expect(await analyst.publishSnapshot({ survey: survey.id })).toMatchObject({ ok: true });
  });

  test('they are those of the snapshot, to the point, and what is hidden is empty and says so', async () => {
    const outcome = await council.exportResults({ survey: survey.id, format: 'csv', language: 'nl' });
    if (!outcome.ok) throw new Error(outcome.problem.key);
    const read = await council.readSnapshot({ survey: survey.id });
    if (!read.ok) throw new Error(read.problem.key);
    const [, ...rows] = rowsOf(outcome.output);
    const figures = read.output.questions.flatMap((question) =>
      [question.all, ...question.breakdowns.flatMap(({ groups }) => groups)].flatMap((group) =>
        question.options.map((_, index) => shareIn(group, index)),
      ),
    );
    expect(rows).toHaveLength(figures.length);
    figures.forEach((share, at) => {
      const [count, percent, remark] = [rows[at]?.[7], rows[at]?.[8], rows[at]?.[14]];
      expect(count).toBe(share.kind === 'hidden' ? '' : String(share.count));
      expect(percent).toBe(share.kind === 'share' && share.under === undefined ? String(share.percent) : '');
      if (share.kind === 'hidden') expect(remark).toContain('verborgen');
    });
    expect(figures.some(({ kind }) => kind === 'hidden')).toBe(true);
    expect(figures.some(({ kind }) => kind === 'share')).toBe(true);
  });

  test('as a workbook with an explanation of what was done', async () => {
    const outcome = await council.exportResults({ survey: survey.id, format: 'xlsx', language: 'fr' });
    if (!outcome.ok) throw new Error(outcome.problem.key);
    const read = readWorkbookFile(contentOf(outcome.output));
    expect(read).toMatchObject({
      ok: true,
      workbook: { sheets: [{ name: 'chiffres' }, { name: 'explication' }] },
    });
    expect(JSON.stringify(read)).toContain('moins de 10 personnes');
  });

  test('of a survey without results there is nothing to take', async () => {
    const empty = await house.field();
    expect(await council.exportResults({ survey: empty.id, format: 'csv', language: 'nl' })).toMatchObject({
      ok: false,
      problem: { key: 'noSnapshot' },
    });
  });
});
