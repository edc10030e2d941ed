import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { node, questionnaireOf } from '#shared/interview/testing/example.ts';
import type { Questionnaire } from '#shared/questionnaire/questionnaire.ts';
import { NEEDS_SURVEY } from '#shared/starter/needs.ts';
import { importRows } from '#shared/translation/sheet/translation-rows.ts';
import {
  printTranslations,
  translationSheet,
  type FoundSheet,
} from '#shared/translation/sheet/translation-workbook.ts';
import { fitsUnpacked } from './read-zip.ts';
import { readWorkbookFile } from './read-workbook-file.ts';

const draftOf = (nl: string, ar = ''): Questionnaire => ({
  ...questionnaireOf([node('text', 'name', { label: { nl, ar } })]),
  languages: ['nl', 'ar'],
});

/** The cells of a workbook as somebody gets them who opens it. */
function opened(bytes: Uint8Array): FoundSheet[] {
  const file = readWorkbookFile(bytes);
  if (!file.ok) throw new Error(file.problem);
  return file.workbook.sheets.map(({ rows }) => ({
    rows: rows.map(({ number, cells }) => ({
      number,
      cells: Array.from(cells, (cell) => String(cell ?? '')),
    })),
  }));
}

const xmlOf = (bytes: Uint8Array, part: string): string => {
  const all = Buffer.from(bytes);
  const begin = all.indexOf(`${part}<?xml`) + part.length;
  return all.subarray(begin, all.indexOf('PK', begin)).toString();
};

test('whatever the words, a workbook for an agency gives back every one of them, and reading it changes nothing', () => {
  const words = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 20 }),
    fc.string({
      unit: fc.constantFrom('=', "'", '-', '_', 'x', '0', '4', '1', '\u0001', '\n', '&', '<', ' ', 'م'),
      maxLength: 14,
    }),
    fc.constantFrom('1/2', '1-2', '03:04', '=1+1', '&#10;', '_x0041_', '12,50', 'TRUE', '1e5', '#REF!'),
  );
  fc.assert(
    fc.property(words, words, (nl, ar) => {
      const draft = draftOf(nl, ar);
      const rows = translationSheet(opened(printTranslations(draft, {}, 'ar')));
      const lineEnds = (text: string): string => text.replace(/\r\n?/g, '\n');
      const row = rows.find((cells) => cells[1] === 'question/name/label');
      expect(row?.slice(3, 5).map((cell) => lineEnds(cell))).toEqual([lineEnds(nl), lineEnds(ar)]);
      const outcome = importRows(draft, {}, rows, 'workbook');
      expect(outcome.ok && outcome.lines.filter(({ code }) => !['same', 'empty'].includes(code))).toEqual(
        ar.includes('\r') ? expect.anything() : [],
      );
    }),
    { numRuns: 300 },
  );
});

test('only the cells of the translation can be changed, every cell is text, and Arabic begins at the right', () => {
  const bytes = printTranslations(NEEDS_SURVEY, {}, 'ar');
  expect(fitsUnpacked(bytes)).toBe('fits');
  const sheet = xmlOf(bytes, 'xl/worksheets/sheet1.xml');
  expect(sheet).toContain('rightToLeft="1"');
  expect(sheet).toContain('<sheetProtection sheet="1"');
  expect(sheet).not.toContain('<f>');
  expect([...sheet.matchAll(/<c [^>]*>/g)].every(([cell]) => cell.includes('t="s"'))).toBe(true);
  const looks = [...xmlOf(bytes, 'xl/styles.xml').matchAll(/<xf numFmtId="49".*?<\/xf>/g)].map(([xf]) => xf);
  expect(looks.length).toBeGreaterThan(3);
  const styles = new Map(
    ['D', 'E', 'F'].map((column) => [column, new RegExp(`<c r="${column}5" s="(\\d+)"`).exec(sheet)?.[1]]),
  );
  const lookOf = (column: string): string => looks[Number(styles.get(column)) - 1] ?? '';
  expect(lookOf('D')).toMatch(/fillId="2".*readingOrder="1".*locked="1"/);
  expect(lookOf('E')).toMatch(/fillId="0".*readingOrder="2".*locked="0"/);
  expect(lookOf('F')).toContain('locked="1"');
  expect(xmlOf(printTranslations(NEEDS_SURVEY, {}, 'tr'), 'xl/worksheets/sheet1.xml')).not.toContain(
    'rightToLeft',
  );
});

test('the report counts lines as the spreadsheet does, on whichever sheet the translations stand', () => {
  const rows = translationSheet([
    { rows: [{ number: 1, cells: ['Instructions'] }] },
    {
      rows: [
        { number: 1, cells: ['questionnaire', 'key', 'nl', 'ar'] },
        { number: 4, cells: ['example', 'question/gone/label', 'Weg', 'x'] },
        { number: 7, cells: ['example', 'question/name/label', 'Hoe heette u?', 'ما اسمك؟'] },
      ],
    },
  ]);
  const outcome = importRows(draftOf('Hoe heet u?'), {}, rows, 'workbook');
  expect(
    outcome.ok &&
      outcome.lines.map(({ line, code, warnings }) => [line, code, ...warnings.map((each) => each.code)]),
  ).toEqual([
    [4, 'unknownKey'],
    [7, 'new', 'sourceChanged'],
  ]);
  expect(translationSheet([{ rows: [{ number: 2, cells: ['a'] }] }])).toEqual([[], ['a']]);
  expect(translationSheet([])).toEqual([]);
});
