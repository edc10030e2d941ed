import { expect, test } from 'vitest';
import { startInterview } from '#shared/interview/interview.ts';
import { compileQuestionnaire } from '#shared/questionnaire/compile.ts';
import { messageOf } from '#shared/xlsform/message.ts';
import { outlineOf } from '#shared/xlsform/outline.ts';
import type { XlsformIssue } from '#shared/xlsform/xlsform-issue.ts';
import { OUTCOMES } from './outcomes.ts';
import { filesWith, imported } from './workbook.ts';

const SURROUNDINGS = {
  today: '2026-03-27',
  now: '2026-03-27T10:00:00.000+01:00',
  random: () => 0.5,
  uuid: () => '00000000-0000-4000-8000-000000000000',
};

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

test.each(Object.entries(OUTCOMES).filter(([, { errors }]) => errors.length === 0))(
  '%s can be gone through from the first page to the last',
  (file) => {
    const { draft } = imported(file);
    const outcome = draft && compileQuestionnaire(draft);
    if (!draft || !outcome?.ok) throw new Error(`${file} cannot be used`);
    const interview = startInterview(outcome.compiled, {
      language: draft.sourceLanguage,
      surroundings: SURROUNDINGS,
    });
    const shown: string[] = [];
    for (const id of interview.pages()) {
      for (const { label, name, options, type } of interview.page(id)?.questions ?? []) {
        expect(label?.text, name).not.toBe('');
        if (type === 'single' || type === 'multiple' || type === 'ranking')
          expect(options.length, name).toBeGreaterThan(0);
        shown.push(name);
      }
    }
    // All but one form, whose only value is hidden, have something to ask at once.
    expect(shown.length > 0).toBe(file !== 'hidden.xls');
    expect(interview.issues().every(({ code }) => code === 'required' || code === 'constraint')).toBe(true);
  },
);

test('every remark names a place that exists and says in words what is the matter', () => {
  for (const file of filesWith(/\.xlsx?$/)) {
    for (const issue of imported(file).issues) {
      expect(messageOf(issue), `${file} ${place(issue)}`).toMatch(/^[A-Z“\d].*[.?]$/s);
      expect(messageOf(issue), `${file} ${place(issue)}`).not.toMatch(/undefined|“”/);
    }
  }
});
