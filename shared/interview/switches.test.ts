import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compilePublished } from '#shared/questionnaire/compile-published.ts';
import { Questionnaire } from '#shared/questionnaire/questionnaire.ts';
import { startInterview } from './interview.ts';
import { pageSwitches } from './switches.ts';

const WORLD = { today: '2026-11-25', now: '2026-11-25T12:00:00Z', random: () => 0, uuid: () => '' };
const yesNo = ['yes', 'no'].map((code) => ({ code, label: { nl: code } }));
const single = (name: string, more: object = {}) => ({
  type: 'single',
  name,
  label: { nl: name },
  options: yesNo,
  ...more,
});
const compiled = compilePublished(
  Questionnaire.parse({
    format: 'peil/1',
    id: 'schakels',
    kind: 'other',
    sourceLanguage: 'nl',
    languages: ['nl'],
    title: { nl: 'Schakels' },
    children: [
      single('outside'),
      {
        type: 'group',
        name: 'page',
        label: { nl: 'Samen' },
        together: true,
        children: [
          single('home'),
          single('rent', { relevance: "${home} = 'yes'" }),
          { type: 'text', name: 'why', label: { nl: 'Waarom?' }, relevance: "${home} != 'yes'" },
          single('work'),
          {
            type: 'number',
            name: 'both',
            label: { nl: 'Beide' },
            relevance: "${home} = 'yes' and ${work} = 'yes'",
          },
          { type: 'number', name: 'never', label: { nl: 'Nooit' }, relevance: "${outside} = 'yes'" },
        ],
      },
    ],
  }),
);
const start = (answers: Record<string, string>) =>
  startInterview(compiled, { language: 'nl', surroundings: WORLD, answers });

describe('what one answer brings onto a page', () => {
  test('is known before it is given, with what stands before it', () => {
    const { switches, waiting } = pageSwitches(start({}), '2');
    expect(switches).toContainEqual({ path: 'rent', by: 'home', values: ['yes'] });
    expect(switches).toContainEqual({ path: 'why', by: 'home', values: ['', 'no'] });
    expect(waiting.map(({ question, before }) => [question.path, before])).toEqual([['rent', 'home']]);
  });

  test('is left to the engine where it depends on several answers, or on another page', () => {
    const paths = pageSwitches(start({ home: 'yes', work: 'yes' }), '2').switches.map(({ path }) => path);
    expect(paths).not.toContain('both');
    expect(paths).not.toContain('never');
  });

  test('is what the engine shows once the answer is given, whatever was answered before', () => {
    const answer = fc.constantFrom('yes', 'no');
    const given = fc.record({ outside: answer, home: answer, work: answer }, { requiredKeys: [] });
    fc.assert(
      fc.property(given, fc.constantFrom('home', 'work'), answer, (answers, by, value) => {
        const before =
          start(answers)
            .page('2')
            ?.questions.map(({ path }) => path) ?? [];
        const { switches } = pageSwitches(start(answers), '2');
        const after =
          start({ ...answers, [by]: value })
            .page('2')
            ?.questions.map(({ path }) => path) ?? [];
        for (const { path, values } of switches.filter((each) => each.by === by))
          expect(after.includes(path)).toBe(values.includes(value));
        // What no switch speaks of either stays or is the engine's.
        const known = new Set(switches.map(({ path }) => path));
        for (const path of before.filter((each) => !known.has(each) && each !== 'both'))
          expect(after).toContain(path);
      }),
    );
  });
});
