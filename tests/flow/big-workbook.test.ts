import { afterAll, beforeAll, expect, test } from 'vitest';
import { publishVersion, readVersion } from '#functions/store/versions.ts';
import { readWorkbookFile } from '#functions/workbook/read-workbook-file.ts';
import { writeWorkbookFile } from '#functions/workbook/write-workbook-file.ts';
import { startInterview } from '#shared/interview/interview.ts';
import { check, mayBePublished } from '#shared/questionnaire/check/check.ts';
import { compilePublished } from '#shared/questionnaire/compile-published.ts';
import { outlineOf } from '#shared/xlsform/outline.ts';
import { readWorkbook } from '#shared/xlsform/read.ts';
import { openHouse, type House } from './house.ts';
import { BIG, bigWorkbook } from '../corpus/big-workbook.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

const SURROUNDINGS = {
  today: '2026-03-15',
  now: '2026-03-15T10:00:00+01:00',
  random: () => 0,
  uuid: () => '',
};

test('a workbook with five languages, 300 questions and a cascade of 5,000 choices is imported, checked, published and filled in', async () => {
  const file = readWorkbookFile(writeWorkbookFile(bigWorkbook()));
  if (!file.ok) throw new Error(file.problem);
  const { draft, issues } = readWorkbook(file.workbook);
  if (!draft) throw new Error('nothing was read');
  expect(issues.filter(({ severity }) => severity !== 'info')).toEqual([]);
  expect(draft.languages).toEqual([...BIG.languages]);
  const asked = outlineOf(draft).questions.filter(({ name }) => !name.endsWith('_other'));
  expect(asked).toHaveLength(BIG.questions);
  for (const [list, size] of Object.entries(BIG.choices))
    expect(draft.choiceLists?.[list]).toHaveLength(size);
  expect(mayBePublished(check(draft))).toBe(true);

  expect(await publishVersion(draft, 1)).toBe('published');
  const published = await readVersion(draft.id, 1);
  if (!published) throw new Error('nothing was published');
  expect(published).toEqual(draft);
  const interview = startInterview(compilePublished(published), {
    language: 'ar',
    surroundings: SURROUNDINGS,
  });
  const offered = (path: string) => interview.question(path)?.options.map(({ code }) => code) ?? [];
  expect(offered('province')).toHaveLength(BIG.choices.province);
  expect(interview.question('municipality')).toBeUndefined();
  interview.setAnswer('province', 'province_2');
  expect(offered('municipality')).toHaveLength(49);
  interview.setAnswer('municipality', 'municipality_11');
  expect(offered('neighbourhood').length).toBeGreaterThan(5);
  interview.setAnswer('neighbourhood', offered('neighbourhood')[0]);
  interview.setAnswer('age', 30);
  expect(interview.submission()).toEqual({
    province: 'province_2',
    municipality: 'municipality_11',
    neighbourhood: 'neighbourhood_10',
    age: 30,
  });
  // Another province: what was chosen below it is offered no longer, and is not handed in.
  interview.setAnswer('province', 'province_3');
  expect(interview.submission()).toEqual({ province: 'province_3', age: 30 });
  expect(interview.pages().length).toBeGreaterThan(200);
});
