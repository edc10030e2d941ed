import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compileQuestionnaire } from '#shared/questionnaire/compile.ts';
import { deriveVariables } from '#shared/interview/derive.ts';
import type { Questionnaire } from '#shared/questionnaire/questionnaire.ts';
import { accept } from '#shared/response/accept.ts';
import { NEEDS_SURVEY } from '#shared/starter/needs.ts';
import { PARTICIPATION_SURVEY } from '#shared/starter/participation.ts';
import { fillIn, type MadeUp } from './fill-in.ts';

const TODAY = '2025-11-25';
const SURROUNDINGS = {
  today: TODAY,
  now: `${TODAY}T12:00:00+01:00`,
  random: () => 0.5,
  uuid: () => '00000000-0000-4000-8000-000000000000',
};

const compile = (questionnaire: Questionnaire) => {
  const outcome = compileQuestionnaire(questionnaire);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.issues));
  return outcome.compiled;
};

const SURVEYS = [
  ['needs survey', compile(NEEDS_SURVEY)],
  ['participation survey', compile(PARTICIPATION_SURVEY)],
] as const;

describe.each(SURVEYS)('made-up responses to the %s', (_, compiled) => {
  const many = (seed: number, count: number): MadeUp[] =>
    Array.from({ length: count }, (_, index) => fillIn(compiled, { seed, index, today: TODAY }));

  test('the same seed gives the same answers, another seed others', () => {
    expect(many(7, 20)).toEqual(many(7, 20));
    expect(many(8, 20)).not.toEqual(many(7, 20));
    // Each stands on its own, whatever was made before it.
    expect(fillIn(compiled, { seed: 7, index: 19, today: TODAY })).toEqual(many(7, 20)[19]);
  });

  test('the gate accepts each of them as it is, from any seed', () => {
    const made = fc.record({ seed: fc.integer({ min: 0, max: 0xffffffff }), index: fc.nat(100_000) });
    fc.assert(
      fc.property(made, ({ seed, index }) => {
        const { answers } = fillIn(compiled, { seed, index, today: TODAY });
        expect(accept(compiled, answers, SURROUNDINGS)).toEqual({ outcome: 'accepted', answers });
      }),
      { numRuns: 300 },
    );
  });

  test('they come in every language of the survey', () => {
    const languages = new Set(many(1, 300).map(({ language }) => language));
    expect([...languages].sort()).toEqual([...compiled.questionnaire.languages].sort());
  });

  test('every question is answered by somebody', () => {
    const answered = new Set(many(1, 600).flatMap(({ answers }) => Object.keys(answers)));
    const questions = compiled.nodes.filter(
      (node) => node.kind === 'question' && node.question.type !== 'note',
    );
    expect(questions.map(({ name }) => name).filter((name) => !answered.has(name))).toEqual([]);
  });
});

test('groups differ, so that a dashboard has something to show', () => {
  const [[, needs]] = SURVEYS;
  const wantsDutch = { yes: [0, 0], no: [0, 0] };
  for (let index = 0; index < 600; index++) {
    const { answers } = fillIn(needs, { seed: 3, index, today: TODAY });
    const { newcomer } = deriveVariables(needs, answers, SURROUNDINGS);
    if ((newcomer !== 'yes' && newcomer !== 'no') || !Array.isArray(answers['needs'])) continue;
    wantsDutch[newcomer][0] = (wantsDutch[newcomer][0] ?? 0) + 1;
    if (answers['needs'].some((need) => need === 'dutch')) {
      wantsDutch[newcomer][1] = (wantsDutch[newcomer][1] ?? 0) + 1;
    }
  }
  const share = ([asked = 0, wanted = 0]: number[]): number => wanted / asked;
  expect(share(wantsDutch.yes)).toBeGreaterThan(share(wantsDutch.no) + 0.2);
});
