import { describe, expect, test } from 'vitest';
import { deriveVariables } from '#shared/interview/derive.ts';
import { compileQuestionnaire } from '#shared/questionnaire/compile.ts';
import type { Answers } from '#shared/questionnaire/answer.ts';
import type { Questionnaire } from '#shared/questionnaire/questionnaire.ts';
import { NEEDS_SURVEY } from './needs.ts';
import { NEEDS_VECTORS } from './needs.vectors.ts';
import { PARTICIPATION_SURVEY } from './participation.ts';
import { PARTICIPATION_VECTORS } from './participation.vectors.ts';

const SURROUNDINGS = {
  today: '2025-11-25',
  now: '2025-11-25T12:00:00+01:00',
  random: () => 0.5,
  uuid: () => '00000000-0000-4000-8000-000000000000',
};

function derive(questionnaire: Questionnaire, answers: Answers): Record<string, string> {
  const outcome = compileQuestionnaire(questionnaire);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.issues));
  return deriveVariables(outcome.compiled, answers, SURROUNDINGS);
}

describe.each([
  ['needs survey', NEEDS_SURVEY, NEEDS_VECTORS],
  ['participation survey', PARTICIPATION_SURVEY, PARTICIPATION_VECTORS],
] as const)('what the %s derives', (_, survey, vectors) => {
  test.each(vectors)('$name', ({ answers, expect: wanted }) => {
    const derived = derive(survey, { consent_special: 'yes', ...answers } as Answers);
    expect(derived).toMatchObject(
      Object.fromEntries(Object.entries(wanted).map(([name, value]) => [name, String(value)])),
    );
  });

  test('every value that can be derived has words', () => {
    const derived = vectors.map(({ answers }) =>
      derive(survey, { consent_special: 'yes', ...answers } as Answers),
    );
    for (const { name, values } of survey.derived ?? []) {
      const codes = new Set(values?.map(({ code }) => code));
      for (const one of derived) if (one[name] !== '') expect(codes, name).toContain(one[name]);
    }
  });

  test('who refuses the second consent has no origin, whatever was sent', () => {
    const derived = derive(survey, {
      consent_special: 'no',
      home_lang: ['nl'],
      born_be: 'no',
      years_be: 'lt1',
      nat_birth: 'no',
      nat_now: 'no',
    });
    expect(derived).toMatchObject({
      origin_group: 'unknown',
      mig_background: 'unknown',
      foreign_origin_sv: 'unknown',
      newcomer: 'unknown',
      n_plus: 'none_seen',
    });
  });
});

test('who would rather not say what they need has no main need and counts as no unmet need', () => {
  expect(derive(NEEDS_SURVEY, { needs: ['pnts'] })).toMatchObject({ main_need: '', unmet_need: 'unknown' });
  expect(derive(NEEDS_SURVEY, { needs: ['none'] })).toMatchObject({ main_need: 'none', unmet_need: 'no' });
});

test('an indicator of the gap counts only those who were asked and answered', () => {
  const gap = (answers: Answers) => derive(NEEDS_SURVEY, answers)['gap_work'];
  expect(gap({ age: '25_34', work: 'paid' })).toBe('yes');
  expect(gap({ age: '25_34', work: 'seek' })).toBe('no');
  expect(gap({ age: '25_34', work: 'pnts' })).toBe('');
  expect(gap({ age: '25_34' })).toBe('');
  expect(gap({ age: '75p', work: 'retired' })).toBe('');
});
