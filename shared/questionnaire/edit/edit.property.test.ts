import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { node, options } from '#shared/interview/testing/example.ts';
import { Questionnaire } from '../questionnaire.ts';
import { Change } from './change.ts';
import { edit } from './edit.ts';
import { EMPTY_HISTORY, redo, remember, undo, type History } from './history.ts';
import type { OptionOwner, Target } from './target.ts';
import { MISTAKEN, SOUND } from './testing/drafts.ts';

const name = fc.constantFrom(
  'special',
  'one',
  'many',
  'grid',
  'section',
  'inner',
  'entry',
  'age',
  'sum_of',
  'stars',
  'end',
  'group_of',
  'more',
  'stop',
  'twice',
  'list',
  'spare',
  'new',
  'one_other',
  'grid.r1',
  'language',
  '__proto__',
  'and',
);
const code = fc.constantFrom('a', 'b', 'c', 'o', 'r1', 'r2', '1', '2', 'yes', 'no', 'x', 'new');
const nth = fc
  .option(fc.constantFrom(0, 1, 2), { nil: undefined })
  .map((which) => (which === undefined ? {} : { nth: which }));
const index = fc
  .option(fc.integer({ min: 0, max: 9 }), { nil: undefined })
  .map((at) => (at === undefined ? {} : { index: at }));
const nodeTarget = fc.tuple(name, nth).map(([of, which]) => ({ at: 'node' as const, name: of, ...which }));
const owner: fc.Arbitrary<OptionOwner> = fc.oneof(
  fc
    .tuple(
      nodeTarget,
      fc.constantFrom('options' as const, 'steps' as const, 'rows' as const, 'columns' as const),
    )
    .map(([of, list]) => ({ ...of, list })),
  fc.constantFrom('list', 'spare', 'none').map((of) => ({ at: 'choiceList' as const, name: of })),
  fc.constantFrom('group_of', 'more').map((of) => ({ at: 'derived' as const, name: of })),
);
const target: fc.Arbitrary<Target> = fc.oneof(
  { weight: 5, arbitrary: nodeTarget },
  {
    weight: 3,
    arbitrary: fc
      .tuple(owner, code, nth)
      .map(([of, is, which]) => ({ at: 'option' as const, owner: of, code: is, ...which })),
  },
  { weight: 1, arbitrary: fc.constant({ at: 'questionnaire' as const }) },
  {
    weight: 1,
    arbitrary: fc.constantFrom('group_of', 'more').map((of) => ({ at: 'derived' as const, name: of })),
  },
  { weight: 1, arbitrary: fc.constant({ at: 'screenOut' as const, name: 'stop' }) },
  {
    weight: 1,
    arbitrary: fc.constantFrom('list', 'spare').map((of) => ({ at: 'choiceList' as const, name: of })),
  },
);
const place = fc
  .tuple(fc.option(nodeTarget, { nil: undefined }), index)
  .map(([parent, at]) => ({ ...(parent && { parent }), ...at }));
const field = fc.constantFrom(
  'label',
  'hint',
  'relevance',
  'required',
  'title',
  'sensitive.reason',
  'sensitive',
  'repeat.count',
  'options[0].label',
  'options[7].label',
  'options.x',
  'choiceFilter',
  'minimum',
  'media.image',
  'children',
  'name',
  'languages',
  'reporting',
  'nothing',
  '__proto__.x',
);
const value = fc.constantFrom<unknown>(
  undefined,
  '${one} = 1',
  '',
  true,
  3,
  -1,
  ['nl'],
  [],
  {},
  { nl: 'Words' },
  { category: 'health' },
  null,
  { overview: ['one'], breakdowns: [] },
);
const newNode = fc.oneof(
  name.map((of) => node('text', of, {})),
  fc.tuple(name, name).map(([of, inner]) => node('group', of, { children: [node('note', inner, {})] })),
  name.map((of) => node('matrix', of, { rows: options('r1'), columns: options('a', 'b') })),
);
const change: fc.Arbitrary<Change> = fc.letrec<{ change: Change }>((tie) => ({
  change: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.record({ do: fc.constant('move' as const), of: target, to: place }),
    fc.record({ do: fc.constant('remove' as const), of: target }),
    fc.record({ do: fc.constant('rename' as const), of: target, to: fc.oneof(name, code) }),
    fc.record({ do: fc.constant('duplicate' as const), of: nodeTarget }),
    fc.record({ do: fc.constant('addNode' as const), node: newNode, place }),
    fc
      .tuple(owner, code, index)
      .map(([to, is, at]) => ({ do: 'addOption' as const, to, option: { code: is, label: {} }, ...at })),
    fc.tuple(name, index).map(([of, at]) => ({ do: 'addChoiceList' as const, name: of, options: [], ...at })),
    fc.tuple(name, index).map(([of, at]) => ({
      do: 'addDerived' as const,
      derived: { name: of, label: {}, expression: '1' },
      ...at,
    })),
    fc.tuple(name, index).map(([of, at]) => ({
      do: 'addScreenOut' as const,
      screenOut: { name: of, label: {}, when: '1' },
      ...at,
    })),
    fc
      .tuple(fc.constantFrom('en', 'nl', 'ar'), index)
      .map(([language, at]) => ({ do: 'addLanguage' as const, language, ...at })),
    fc.constantFrom('en', 'nl', 'ar').map((language) => ({ do: 'removeLanguage' as const, language })),
    fc.record({
      do: fc.constant('setText' as const),
      of: target,
      field,
      language: fc.constantFrom('nl', 'en'),
      text: fc.constantFrom('', 'New words', '${one}'),
    }),
    fc.tuple(target, field, value).map(([of, at, to]) => ({
      do: 'setField' as const,
      of,
      field: at,
      ...(to !== undefined && { value: to }),
    })),
    fc.record({
      do: fc.constant('changeType' as const),
      of: nodeTarget,
      type: fc.constantFrom(
        'single' as const,
        'multiple' as const,
        'rating' as const,
        'matrix' as const,
        'text' as const,
        'municipality' as const,
      ),
    }),
    fc.array(tie('change'), { maxLength: 3 }).map((changes) => ({ do: 'several' as const, changes })),
  ) as fc.Arbitrary<Change>,
})).change;

const isQuestionnaire = (draft: unknown): boolean => Questionnaire.safeParse(draft).success;

describe.each([
  ['a sound draft', SOUND],
  ['a draft with mistakes', MISTAKEN],
])('whatever is done to %s', (_, start) => {
  test('it stays a questionnaire, each change can be undone exactly, and nothing is changed in place', () => {
    let made = 0;
    fc.assert(
      fc.property(fc.array(change, { minLength: 8, maxLength: 20 }), (changes) => {
        let draft = start;
        for (const each of changes) {
          const before = JSON.stringify(draft);
          const outcome = edit(draft, Change.parse(each));
          expect(JSON.stringify(draft)).toBe(before);
          if (!outcome.ok) {
            expect(outcome.issues.length).toBeGreaterThan(0);
            continue;
          }
          made += 1;
          expect(Questionnaire.safeParse(outcome.draft).error?.issues).toBeUndefined();
          const back = edit(outcome.draft, Change.parse(JSON.parse(JSON.stringify(outcome.undo))));
          expect(back.ok && back.draft).toEqual(draft);
          draft = outcome.draft;
        }
      }),
      { numRuns: 300 },
    );
    expect(made).toBeGreaterThan(100);
  });

  test('undoing all goes back to the start and redoing all returns, the history being plain data', () => {
    fc.assert(
      fc.property(fc.array(change, { minLength: 8, maxLength: 20 }), (changes) => {
        let draft = start;
        let history: History = EMPTY_HISTORY;
        for (const each of changes) {
          const outcome = edit(draft, each);
          if (!outcome.ok) continue;
          draft = outcome.draft;
          history = remember(history, { change: each, undo: outcome.undo });
        }
        const end = draft;
        history = JSON.parse(JSON.stringify(history)) as History;
        for (let moved = undo(draft, history); moved; moved = undo(draft, history))
          ({ draft, history } = moved);
        expect(draft).toEqual(start);
        for (let moved = redo(draft, history); moved; moved = redo(draft, history))
          ({ draft, history } = moved);
        expect(draft).toEqual(end);
        expect(isQuestionnaire(draft)).toBe(true);
      }),
      { numRuns: 100 },
    );
  });
});
