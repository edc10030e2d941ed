import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import * as z from 'zod';

const MAIN = fileURLToPath(new URL('../../infra/local/import/main.ts', import.meta.url));
const CORPUS = fileURLToPath(new URL('./xlsform/', import.meta.url));

/** What `npm run import` runs, in this file's folder or another. */
function run(...given: string[]): { status: number | null; stdout: string; stderr: string } {
  return spawnSync(process.execPath, [MAIN, ...given], { encoding: 'utf8' });
}

const Texts = z.record(z.string(), z.string());
const Report = z.strictObject({
  languages: z.array(z.string()),
  questions: z.array(
    z.strictObject({
      name: z.string(),
      path: z.string(),
      type: z.string(),
      label: Texts,
      hint: Texts,
      required: z.union([z.boolean(), z.string()]),
      relevant: z.string().nullable(),
      constraint: z.string().nullable(),
      calculation: z.string().nullable(),
      readonly: z.union([z.boolean(), z.string()]),
      default: z.string().nullable(),
      choiceFilter: z.string().nullable(),
      choices: z.array(z.strictObject({ name: z.string(), label: Texts })),
    }),
  ),
  groups: z.array(z.unknown()),
  issues: z.array(
    z.strictObject({
      severity: z.enum(['error', 'warning', 'info']),
      sheet: z.string().nullable(),
      row: z.number().nullable(),
      column: z.string().nullable(),
      code: z.string(),
      message: z.string().min(1),
      span: z.strictObject({ start: z.number(), end: z.number() }).nullable(),
    }),
  ),
});
const reportOf = (stdout: string) => Report.parse(JSON.parse(stdout));

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'peil-import-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});
const write = (name: string, content: string): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};

test('a workbook that can be published ends with 0, its report as one JSON object', () => {
  const { status, stdout, stderr } = run(join(CORPUS, 'odk-socio-economic-survey.xlsx'), '--json');
  expect([status, stderr]).toEqual([0, '']);
  const { languages, questions } = reportOf(stdout);
  expect(languages).toEqual(['en', 'fr']);
  expect(questions.find(({ name }) => name === 'healthFacility')).toMatchObject({
    path: 'familyMembers/persons/health/healthFacility',
    type: 'select_multiple',
    required: true,
    relevant: '${healthVisit} = 1',
    constraint: 'count-selected(.)<=3',
  });
});

test('one that cannot be published ends with 1, and says where and why', () => {
  const { status, stdout } = run(join(CORPUS, 'unknown_question_type.xls'), '--json');
  expect(status).toBe(1);
  expect(reportOf(stdout).issues.filter(({ severity }) => severity === 'error')).toEqual([
    {
      severity: 'error',
      sheet: 'survey',
      row: 52,
      column: 'type',
      code: 'unknownType',
      message: 'The type “unknown” does not exist.',
      span: null,
    },
  ]);
});

test('one that cannot be read ends with 2, as JSON as well', () => {
  const path = write('form.xlsx', 'PK\u0003\u0004 and nothing more');
  expect(run(path)).toMatchObject({ status: 2, stdout: '' });
  const { status, stdout } = run(path, '--json');
  expect(status).toBe(2);
  expect(reportOf(stdout)).toMatchObject({ questions: [], issues: [{ code: 'unreadable', sheet: null }] });
  expect(run(join(folder, 'nowhere.xlsx')).stderr).toContain('there is no such file');
  expect(run()).toMatchObject({ status: 2 });
});

test('choices are taken from a file beside the workbook, and the language from whoever imports', () => {
  write('Towns.csv', 'name,label,province\nghent,Gent,ov\nhasselt,Hasselt,li\n');
  const path = write(
    'form.csv',
    "type,name,label,choice_filter\nselect_one_from_file towns.csv,town,Waar?,province='li'\n",
  );
  const { status, stdout } = run(path, '--json', '--language', 'nl');
  expect(status).toBe(0);
  expect(reportOf(stdout)).toMatchObject({
    languages: ['nl'],
    questions: [{ name: 'town', label: { nl: 'Waar?' }, choices: [{ name: 'ghent' }, { name: 'hasselt' }] }],
    issues: [],
  });
});

test('people read the questions and remarks in words', () => {
  const { status, stdout } = run(join(CORPUS, 'group.xlsx'));
  expect(status).toBe(0);
  expect(stdout).toContain("text     father/phone_number: What's your father's phone number?");
  expect(stdout).toContain('This questionnaire can be published.');
});
