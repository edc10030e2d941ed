import { describe, expect, test } from 'vitest';
import { compileQuestionnaire } from '#shared/questionnaire/compile.ts';
import type { Question } from '#shared/questionnaire/question.ts';
import type { Questionnaire } from '#shared/questionnaire/questionnaire.ts';
import { startInterview } from './interview.ts';

const surroundings = {
  today: '2026-03-27',
  now: '2026-03-27T10:00:00+01:00',
  random: () => 0,
  uuid: () => '',
};

function interviewWith(...children: Question[]) {
  const questionnaire: Questionnaire = {
    format: 'peil/1',
    id: 'clock',
    kind: 'other',
    sourceLanguage: 'en',
    languages: ['en'],
    title: { en: 'Clock' },
    children,
  };
  const outcome = compileQuestionnaire(questionnaire);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.issues));
  return startInterview(outcome.compiled, { language: 'en', surroundings });
}
const label = { en: 'Question' };

describe('a time of the clock', () => {
  test('is taken, and compared as a part of the day', () => {
    const interview = interviewWith(
      { type: 'time', name: 'opens', label },
      { type: 'calculation', name: 'early', calculation: "decimal-time(${opens}) < decimal-time('09:00')" },
    );
    interview.setAnswer('opens', '08:30');
    expect(interview.issues()).toEqual([]);
    expect(interview.submission()).toEqual({ opens: '08:30', early: 'true' });
  });

  test.each(['8:30', '25:00', 'noon'])('is asked again when it is %s', (given) => {
    const interview = interviewWith({ type: 'time', name: 'opens', label });
    interview.setAnswer('opens', given);
    expect(interview.issues()).toEqual([{ path: 'opens', code: 'notATime', limit: given }]);
  });

  test('can stand there beforehand, as ODK writes it', () => {
    const interview = interviewWith({ type: 'time', name: 'opens', label, initial: "'09:30:00.000+01:00'" });
    expect(interview.answer('opens')).toBe('09:30');
  });
});

describe('a day with a time', () => {
  test('is taken, and now can stand there beforehand', () => {
    const interview = interviewWith({ type: 'dateTime', name: 'visit', label, initial: 'now()' });
    expect(interview.answer('visit')).toBe('2026-03-27T10:00');
    interview.setAnswer('visit', '2026-03-28T09:15');
    expect(interview.submission()).toEqual({ visit: '2026-03-28T09:15' });
  });

  test('is asked again when that day does not exist', () => {
    const interview = interviewWith({ type: 'dateTime', name: 'visit', label });
    interview.setAnswer('visit', '2026-02-30T10:00');
    expect(interview.issues()).toMatchObject([{ code: 'notADate' }]);
  });
});

test('a box to tick is required until it is ticked, and then says OK', () => {
  const interview = interviewWith({ type: 'acknowledge', name: 'read', label, required: true });
  expect(interview.issues()).toMatchObject([{ code: 'required' }]);
  interview.setAnswer('read', 'OK');
  expect(interview.issues()).toEqual([]);
  expect(interview.submission()).toEqual({ read: 'OK' });
});

test('a number with steps takes what lies on a step, decimals included', () => {
  const interview = interviewWith({
    type: 'number',
    name: 'score',
    label,
    decimals: true,
    minimum: 1.5,
    maximum: 5.5,
    step: 0.1,
  });
  interview.setAnswer('score', 1.8);
  expect(interview.issues()).toEqual([]);
  interview.setAnswer('score', 1.85);
  expect(interview.issues()).toEqual([{ path: 'score', code: 'constraint' }]);
});
