import { expect, test } from 'vitest';
import { startInterview, type Interview } from '#shared/interview/interview.ts';
import { compilePublished } from '#shared/questionnaire/compile-published.ts';
import { compileQuestionnaire } from '#shared/questionnaire/compile.ts';
import { Questionnaire } from '#shared/questionnaire/questionnaire.ts';
import { answersOf } from '../bench/workload/answers-of.ts';
import { toQuestionnaire } from '../bench/workload/to-questionnaire.ts';
import { build, compile, type Respondent, respondents } from '../bench/workload/workload.mjs';

const survey = build();
const reference = compile(survey);
const compiled = compilePublished(toQuestionnaire(survey));
const ALL = respondents(survey, 500);
const NAMES = survey.items.flatMap((group) =>
  group.type === 'group' ? group.children.map(({ name }) => name) : [],
);

const interviewOf = (respondent: Respondent): Interview => {
  const interview = startInterview(compiled, {
    language: 'nl',
    surroundings: {
      today: '2026-11-25',
      now: '2026-11-25T12:00:00.000+01:00',
      random: () => 0.5,
      uuid: () => '00000000-0000-4000-8000-000000000000',
    },
  });
  for (const [path, answer] of answersOf(survey, respondent)) interview.setAnswer(path, answer);
  return interview;
};

/** Without what is not asked: the reference leaves those undefined. */
const asked = (values: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));

test('the definition of the workload is one that can be published', () => {
  const parsed = Questionnaire.parse(toQuestionnaire(survey));
  expect(compileQuestionnaire(parsed)).toMatchObject({ ok: true });
});

test('500 respondents hand in exactly what plain closures say that counts', () => {
  for (const respondent of ALL) {
    const interview = interviewOf(respondent);
    const { values, errors } = reference(respondent);
    expect(interview.issues().map(({ path }) => path)).toEqual(errors);
    expect(interview.submission()).toEqual(asked(values));
  }
});

test('conditions are met and not met, so that the comparison says something', () => {
  const shares = NAMES.map((name) => ALL.filter((one) => reference(one).values[name] !== undefined).length);
  const conditional = shares.filter((count) => count < ALL.length);
  expect(conditional).toHaveLength(15);
  for (const count of conditional) expect(count).toBeGreaterThan(0);
});

/** Ways to answer wrongly, each taken by some respondents; several can meet in one. */
const SLIPS: readonly ((respondent: Respondent) => Respondent)[] = [
  (one) => ({ ...one, q14: 121 }),
  (one) => ({ ...one, q15: '0123' }),
  (one) => ({ ...one, q16: ['o1', 'o2', 'o4', 'o5'] }),
  (one) => ({ ...one, q17: '2019-12-31' }),
  (one) => ({ ...one, q19: Number(one['q18'] ?? 0) + 1 }),
  (one) => ({ ...one, q12: 'o9' }),
  ({ q12: _, ...rest }) => rest,
  ({ q18: _, q19: __, ...rest }) => rest,
  ({ q1: _, ...rest }) => rest,
  (one) => ({ ...one, q28: ['o1', 'zz'] }),
];

test('wrong and missing answers are wrong for both, at the same questions', () => {
  let wrong = 0;
  ALL.forEach((respondent, index) => {
    const slips = SLIPS.filter((_, slip) => (index * 7 + slip * slip) % 5 === 0);
    const slipped = slips.reduce((one, slip) => slip(one), respondent);
    const interview = interviewOf(slipped);
    const { values, errors } = reference(slipped);
    wrong += errors.length;
    expect([...new Set(interview.issues().map(({ path }) => path))].sort()).toEqual([...errors].sort());
    for (const name of NAMES)
      expect(interview.isRelevant(name) ? interview.answer(name) : undefined).toEqual(values[name]);
  });
  expect(wrong).toBeGreaterThan(300);
});
