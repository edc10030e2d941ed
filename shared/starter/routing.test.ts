import { expect, test } from 'vitest';
import { startInterview } from '#shared/interview/interview.ts';
import { compileQuestionnaire } from '#shared/questionnaire/compile.ts';
import type { Answers } from '#shared/questionnaire/answer.ts';
import type { Questionnaire } from '#shared/questionnaire/questionnaire.ts';
import { NEEDS_SURVEY } from './needs.ts';
import { PARTICIPATION_SURVEY } from './participation.ts';

function begin(questionnaire: Questionnaire, answers: Answers) {
  const outcome = compileQuestionnaire(questionnaire);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.issues));
  return startInterview(outcome.compiled, {
    language: 'nl',
    answers,
    surroundings: {
      today: '2025-11-25',
      now: '2025-11-25T12:00:00+01:00',
      random: () => 0.5,
      uuid: () => '00000000-0000-4000-8000-000000000000',
    },
  });
}

/** Which of these questions are asked, given the answers. */
const asked = (questionnaire: Questionnaire, answers: Answers, names: readonly string[]): string[] => {
  const interview = begin(questionnaire, answers);
  return names.filter((name) => interview.isRelevant(name));
};

test('under 13 the interview stops; nobody else is stopped', () => {
  expect(begin(NEEDS_SURVEY, { age: 'u13' }).screenedOut()?.name).toBe('under13');
  expect(begin(PARTICIPATION_SURVEY, { age: 'u13' }).screenedOut()?.name).toBe('under13');
  expect(begin(NEEDS_SURVEY, { age: '13_15' }).screenedOut()).toBeUndefined();
  expect(begin(NEEDS_SURVEY, {}).screenedOut()).toBeUndefined();
});

test('13 to 15 year-olds read an explanation of their own and are not asked about work', () => {
  const names = ['youth_note', 'work'];
  expect(asked(NEEDS_SURVEY, { age: '13_15' }, names)).toEqual(['youth_note']);
  expect(asked(NEEDS_SURVEY, { age: '16_17' }, names)).toEqual(['work']);
  expect(asked(NEEDS_SURVEY, { age: 'pnts' }, names)).toEqual(['work']);
  expect(asked(NEEDS_SURVEY, {}, names)).toEqual(['work']);
});

test('refusing the second consent hides what is sensitive, also single options, and keeps the rest', () => {
  const names = [
    'home_lang',
    'unmet_care',
    'origin_note',
    'born_be',
    'nat_parents',
    'needs',
    'legal_help',
    'one_change',
  ];
  const codes = (answers: Answers) =>
    begin(NEEDS_SURVEY, answers)
      .question('needs')
      ?.options.map(({ code }) => code);
  expect(asked(NEEDS_SURVEY, { consent_special: 'yes' }, names)).toEqual(names);
  for (const refused of [{ consent_special: 'no' }, {}]) {
    expect(asked(NEEDS_SURVEY, refused, names)).toEqual(['needs', 'legal_help', 'one_change']);
    expect(codes(refused)).not.toContain('health');
    expect(codes(refused)).not.toContain('disab');
    expect(codes(refused)).toContain('papers');
  }
  expect(codes({ consent_special: 'yes' })).toContain('health');
});

test('what matters most is asked of those with two needs, and offers only those', () => {
  const names = ['top_need', 'help_got'];
  expect(asked(NEEDS_SURVEY, {}, names)).toEqual([]);
  expect(asked(NEEDS_SURVEY, { needs: ['none'] }, names)).toEqual([]);
  expect(asked(NEEDS_SURVEY, { needs: ['pnts'] }, names)).toEqual([]);
  expect(asked(NEEDS_SURVEY, { needs: ['housing'] }, names)).toEqual(['help_got']);
  const two = begin(NEEDS_SURVEY, { needs: ['dutch', 'housing'] });
  expect(two.question('top_need')?.options.map(({ code }) => code)).toEqual(['dutch', 'housing']);
});

test('barriers follow from help that was missing', () => {
  const needs = ['housing'];
  for (const help_got of ['partly', 'tried', 'nottried']) {
    expect(asked(NEEDS_SURVEY, { needs, help_got }, ['barriers'])).toEqual(['barriers']);
  }
  expect(asked(NEEDS_SURVEY, { needs, help_got: 'enough' }, ['barriers'])).toEqual([]);
  expect(asked(NEEDS_SURVEY, { needs, help_got: 'pnts' }, ['barriers'])).toEqual([]);
  expect(asked(NEEDS_SURVEY, { needs: ['none'], help_got: 'tried' }, ['barriers'])).toEqual([]);
});

test('questions on children follow their ages', () => {
  const names = ['kid_ages', 'childcare', 'huisvhkind', 'school_info'];
  expect(asked(NEEDS_SURVEY, { household: ['partner'], kid_ages: ['0_2'] }, names)).toEqual([]);
  expect(asked(NEEDS_SURVEY, { household: ['kids'], kid_ages: ['0_2'] }, names)).toEqual(names);
  expect(asked(NEEDS_SURVEY, { household: ['kids'], kid_ages: ['12_17'] }, names)).toEqual([
    'kid_ages',
    'huisvhkind',
    'school_info',
  ]);
  expect(asked(NEEDS_SURVEY, { household: ['kids'], kid_ages: ['18p'] }, names)).toEqual(['kid_ages']);
});

test('learning Dutch is asked unless somebody speaks it well', () => {
  const names = ['learn_dutch', 'learn_barrier'];
  expect(asked(NEEDS_SURVEY, { dutch: '3', learn_dutch: 'want' }, names)).toEqual([]);
  expect(asked(NEEDS_SURVEY, { dutch: '1', learn_dutch: 'want' }, names)).toEqual(names);
  expect(asked(NEEDS_SURVEY, {}, names)).toEqual(['learn_dutch']);
});

test('the year of arrival and inburgering are asked of those born elsewhere', () => {
  const names = ['years_be', 'inburgering'];
  const yes = { consent_special: 'yes' };
  expect(asked(NEEDS_SURVEY, { ...yes, born_be: 'no' }, names)).toEqual(names);
  expect(asked(NEEDS_SURVEY, { ...yes, born_be: 'yes' }, names)).toEqual([]);
  expect(asked(NEEDS_SURVEY, { ...yes, born_be: 'dk' }, names)).toEqual([]);
  expect(asked(NEEDS_SURVEY, { consent_special: 'no', born_be: 'no' }, names)).toEqual([]);
});

test('who came to a community centre is asked about it; all put the proposals in order', () => {
  const names = ['used_freq', 'centre_last', 'centre_view', 'centre_rating', 'proposals', 'asked'];
  expect(asked(PARTICIPATION_SURVEY, { used: ['gc'] }, names)).toEqual(names);
  expect(asked(PARTICIPATION_SURVEY, { used: ['lib'] }, names)).toEqual(['used_freq', 'proposals', 'asked']);
  expect(asked(PARTICIPATION_SURVEY, { used: ['none'] }, names)).toEqual(['proposals']);
  expect(asked(PARTICIPATION_SURVEY, {}, names)).toEqual(['proposals']);
});

test('what becomes of an opinion is asked of those who were asked for it', () => {
  expect(asked(PARTICIPATION_SURVEY, { used: ['gc'], asked: 'yes' }, ['acted'])).toEqual(['acted']);
  expect(asked(PARTICIPATION_SURVEY, { used: ['gc'], asked: 'no' }, ['acted'])).toEqual([]);
  expect(asked(PARTICIPATION_SURVEY, { used: ['none'], asked: 'yes' }, ['acted'])).toEqual([]);
});

test('who may take part is asked both what they need for it and what keeps them', () => {
  const names = ['forms', 'conditions', 'whynot'];
  expect(asked(PARTICIPATION_SURVEY, { want: 'yes' }, names)).toEqual(['forms', 'conditions']);
  expect(asked(PARTICIPATION_SURVEY, { want: 'maybe' }, names)).toEqual(names);
  expect(asked(PARTICIPATION_SURVEY, { want: 'no' }, names)).toEqual(['whynot']);
  expect(asked(PARTICIPATION_SURVEY, {}, names)).toEqual([]);
});

test('the last visit cannot be in a month to come', () => {
  const issues = (centre_last: string) =>
    begin(PARTICIPATION_SURVEY, { used: ['gc'], centre_last })
      .issues()
      .map(({ path, code }) => `${path} ${code}`);
  expect(issues('2025-12')).toEqual(['centre_last constraint']);
  expect(issues('2025-11')).toEqual([]);
  expect(issues('2019-03')).toEqual([]);
  expect(issues('dk')).toEqual([]);
});
