import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Answers } from '../answer.ts';
import type { Change } from '../edit/change.ts';
import { edit } from '../edit/edit.ts';
import { SOUND } from '../edit/testing/drafts.ts';
import { NEEDS_SURVEY } from '#shared/starter/needs.ts';
import { lineUp, linedAnswers } from './line-up.ts';
import { originsAfter } from './origins.ts';
import type { PublishedVersion } from './published-version.ts';

const question = (name: string) => ({ at: 'node' as const, name });

/** The next version after some changes. */
function next(before: PublishedVersion, ...changes: Change[]): PublishedVersion {
  let draft = before.questionnaire;
  let origins = {};
  for (const change of changes) {
    const outcome = edit(draft, change);
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.issues));
    draft = outcome.draft;
    origins = originsAfter(origins, outcome.renamed);
  }
  return { version: before.version + 1, questionnaire: draft, origins };
}
const FIRST: PublishedVersion = { version: 1, questionnaire: SOUND };

describe('through the versions', () => {
  const options = { ...question('one'), list: 'options' as const };
  const second = next(
    FIRST,
    { do: 'rename', of: question('one'), to: 'first' },
    { do: 'rename', of: question('entry'), to: 'person' },
    { do: 'remove', of: question('stars') },
  );
  const third = next(
    second,
    { do: 'rename', of: question('first'), to: 'start' },
    { do: 'remove', of: { at: 'option', owner: { ...options, name: 'start' }, code: 'b' } },
    { do: 'addOption', to: { ...options, name: 'start' }, option: { code: 'z', label: { nl: 'Z' } } },
    {
      do: 'setText',
      of: { at: 'option', owner: { ...options, name: 'start' }, code: 'a' },
      field: 'label',
      language: 'nl',
      text: 'A!',
    },
  );
  const lines = lineUp([third, FIRST, second]);
  const line = (name: string) => lines.questions.find((each) => each.name === name);

  test('a renamed question is one, with the names it had', () => {
    expect(line('start')?.versions).toEqual([
      { version: 1, name: 'one' },
      { version: 2, name: 'first' },
      { version: 3, name: 'start' },
    ]);
    expect(line('one')).toBeUndefined();
  });

  test('an option is one row whatever its words, those that are gone come last', () => {
    expect(line('start')?.options.map(({ code, label, versions }) => [code, label['nl'], versions])).toEqual([
      ['a', 'A!', [1, 2, 3]],
      ['o', 'o', [1, 2, 3]],
      ['z', 'Z', [3]],
      ['b', 'b', [1, 2]],
    ]);
  });

  test('a question that is gone stays, behind those that are there', () => {
    expect(lines.questions.at(-1)).toMatchObject({ name: 'stars', versions: [{ version: 1 }] });
    expect(lines.questions[0]?.name).toBe('special');
  });

  test('answers of every version come under the names of now, in repeats and texts of “other” too', () => {
    const given: Answers = { one: 'o', one_other: 'x', stars: '3', entry: [{ age: 4 }, {}], many: ['a'] };
    expect(linedAnswers(lines, 1, given)).toEqual({
      start: 'o',
      start_other: 'x',
      stars: '3',
      person: [{ age: 4 }, {}],
      many: ['a'],
    });
    expect(linedAnswers(lines, 3, { start: 'z' })).toEqual({ start: 'z' });
    expect(linedAnswers(lines, 9, { one: 'a' })).toEqual({ one: 'a' });
  });

  test('a series breaks where the meaning may have changed, and only there', () => {
    expect(line('start')?.breaks).toEqual([]);
    const changed = next(third, {
      do: 'setText',
      of: question('start'),
      field: 'label',
      language: 'nl',
      text: 'Hebt u vandaag geslapen?',
    });
    const again = lineUp([FIRST, second, third, changed]).questions.find(({ name }) => name === 'start');
    expect(again?.breaks).toEqual([4]);
  });
});

test('two questions that change names keep their own answers', () => {
  const second = next(
    FIRST,
    { do: 'rename', of: question('inner'), to: 'between' },
    { do: 'rename', of: question('end'), to: 'inner' },
    { do: 'rename', of: question('between'), to: 'end' },
  );
  expect(linedAnswers(lineUp([FIRST, second]), 1, { inner: 'x' })).toEqual({ end: 'x' });
});

test('a name that went to another type leaves the old answers apart', () => {
  const without = next(FIRST, { do: 'remove', of: question('inner') });
  const number = { type: 'number' as const, name: 'inner', label: {} };
  const third = next(without, { do: 'addNode', node: number, place: {} });
  const lines = lineUp([FIRST, without, third]);
  expect(
    lines.questions.map(({ name, type }) => [name, type]).filter(([name]) => name?.startsWith('inner')),
  ).toEqual([
    ['inner', 'number'],
    ['inner_v1', 'text'],
  ]);
  expect(linedAnswers(lines, 1, { inner: 'words' })).toEqual({ inner_v1: 'words' });
  expect(linedAnswers(lines, 3, { inner: 4 })).toEqual({ inner: 4 });
});

test('no answer is ever lost or laid upon another, whatever was renamed', () => {
  const names = [...JSON.stringify(NEEDS_SURVEY.children).matchAll(/"name":"(\w+)"/g)].map(
    (match) => match[1] ?? '',
  );
  const first: PublishedVersion = { version: 1, questionnaire: NEEDS_SURVEY };
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.constantFrom(...names), { minLength: 1, maxLength: 6 }),
      fc.nat(),
      (renamed, seed) => {
        const second = next(
          first,
          ...renamed.map((name, index): Change => ({
            do: 'rename',
            of: question(name),
            to: `r${String(seed % 7)}_${String(index)}`,
          })),
        );
        const lines = lineUp([first, second]);
        const answers = Object.fromEntries(names.map((name) => [name, name]));
        const lined = linedAnswers(lines, 1, answers);
        expect(Object.values(lined).toSorted()).toEqual(Object.values(answers).toSorted());
        const asked = new Set(lines.questions.map(({ name }) => name));
        expect(asked.size).toBe(lines.questions.length);
      },
    ),
    { numRuns: 30 },
  );
});
