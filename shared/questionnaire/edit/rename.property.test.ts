import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { startInterview } from '#shared/interview/interview.ts';
import { SURROUNDINGS } from '#shared/interview/testing/example.ts';
import type { Answers } from '../answer.ts';
import { compileQuestionnaire } from '../compile.ts';
import type { Questionnaire } from '../questionnaire.ts';
import { edit } from './edit.ts';
import { SOUND } from './testing/drafts.ts';

describe('a rename keeps the meaning', () => {
  const compiled = (draft: Questionnaire) => {
    const outcome = compileQuestionnaire(draft);
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.issues));
    return outcome.compiled;
  };
  const submit = (draft: Questionnaire, answers: Answers) => {
    const interview = startInterview(compiled(draft), {
      language: 'nl',
      surroundings: SURROUNDINGS,
      answers,
    });
    return { answers: interview.submission(), stop: interview.screenedOut()?.name };
  };
  const answers = fc.record(
    {
      special: fc.constantFrom('yes', 'no'),
      one: fc.constantFrom('a', 'b', 'o'),
      one_other: fc.constant('else'),
      many: fc.subarray(['a', 'b', 'c'], { minLength: 1 }),
      grid: fc.record({ r1: fc.constantFrom('a', 'b'), r2: fc.constantFrom('b', 'c') }, { requiredKeys: [] }),
      inner: fc.constantFrom('short', 'much longer than it may be'),
      entry: fc.array(fc.record({ age: fc.integer({ min: 0, max: 9 }) }), { maxLength: 3 }),
      stars: fc.constantFrom('1', '3'),
    },
    { requiredKeys: [] },
  );
  const renamable = fc.constantFrom(
    'special',
    'one',
    'many',
    'grid',
    'section',
    'inner',
    'entry',
    'age',
    'position_of',
    'sum_of',
    'stars',
    'end',
  );
  /** Names that are awkward to read in an expression, or that look like others. */
  const fresh = fc.constantFrom('new', 'and', 'div', 'a-b', 'name', 'a.b', 'one2', '_', 'data', 'a.');

  test('the same answers give the same submission under the new name', () => {
    fc.assert(
      fc.property(renamable, fresh, answers, (from, to, given) => {
        const outcome = edit(SOUND, { do: 'rename', of: { at: 'node', name: from }, to });
        if (!outcome.ok) throw new Error(JSON.stringify(outcome.issues));
        const mapped = (name: string): string =>
          name === from ? to : name === `${from}_other` ? `${to}_other` : name;
        const renamed = (of: Answers): Answers =>
          Object.fromEntries(
            Object.entries(of).map(([key, answer]) => [
              mapped(key),
              Array.isArray(answer) && typeof answer[0] === 'object'
                ? (answer as Answers[]).map(renamed)
                : answer,
            ]),
          );
        const before = submit(SOUND, given as Answers);
        const after = submit(outcome.draft, renamed(given as Answers));
        expect(after).toEqual({ answers: renamed(before.answers), stop: before.stop });
      }),
      { numRuns: 500 },
    );
  });
});
