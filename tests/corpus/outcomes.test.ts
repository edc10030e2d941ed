import { expect, test } from 'vitest';
import { compileQuestionnaire } from '#shared/questionnaire/compile.ts';
import { messageOf } from '#shared/xlsform/message.ts';
import { outlineOf } from '#shared/xlsform/outline.ts';
import type { XlsformIssue } from '#shared/xlsform/xlsform-issue.ts';
import { OUTCOMES } from './outcomes.ts';
import { filesWith, imported } from './workbook.ts';

const place = ({ sheet, row, column, code }: XlsformIssue): string =>
  `${sheet}!${row === undefined ? '' : String(row)} ${column ?? ''} ${code}`;

test('every workbook of the corpus has an expected outcome', () => {
  expect(Object.keys(OUTCOMES).sort()).toEqual(filesWith(/\.xlsx?$/));
});

test.each(Object.entries(OUTCOMES))('%s is imported as expected', (file, expected) => {
  const { draft, issues } = imported(file);
  const warnings = issues.filter(({ severity }) => severity === 'warning').map(({ code }) => code);
  expect({
    languages: draft?.languages ?? [],
    questions: draft ? outlineOf(draft).questions.length : 0,
    errors: issues.filter(({ severity }) => severity === 'error').map(place),
    warnings: Object.fromEntries(
      [...new Set(warnings)].map((code) => [code, warnings.filter((each) => each === code).length]),
    ),
  }).toEqual(expected);
  // What has no errors can be published, and what has some says so itself.
  if (draft && expected.errors.length === 0) expect(compileQuestionnaire(draft)).toMatchObject({ ok: true });
});

test('every remark names a place that exists and says in words what is the matter', () => {
  for (const file of filesWith(/\.xlsx?$/)) {
    for (const issue of imported(file).issues) {
      expect(messageOf(issue), `${file} ${place(issue)}`).toMatch(/^[A-Z“\d].*[.?]$/s);
      expect(messageOf(issue), `${file} ${place(issue)}`).not.toMatch(/undefined|“”/);
    }
  }
});
