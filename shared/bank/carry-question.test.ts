import { describe, expect, test } from 'vitest';
import { node, options, questionnaireOf } from '#shared/interview/testing/example.ts';
import { compileQuestionnaire } from '#shared/questionnaire/compile.ts';
import { edit } from '#shared/questionnaire/edit/edit.ts';
import { questionsOf } from '#shared/questionnaire/edit/published.ts';
import type { Questionnaire } from '#shared/questionnaire/questionnaire.ts';
import { NEEDS_SURVEY } from '#shared/starter/needs.ts';
import { PARTICIPATION_SURVEY } from '#shared/starter/participation.ts';
import { textHash } from '#shared/translation/text-hash.ts';
import { recordAfter, stateOf } from '#shared/translation/translation-record.ts';
import { unitsOf } from '#shared/translation/unit.ts';
import { carryQuestion, type Carried } from './carry-question.ts';

const FROM: Questionnaire = questionnaireOf(
  [
    node('single', 'home', { options: options('rent', 'own') }),
    node('consent', 'agrees', {}),
    node('group', 'money', {
      relevance: "${home} = 'rent'",
      children: [
        node('number', 'rent', {
          relevance: "${home} = 'rent'",
          constraint: '. > 0 and . < ${income}',
          required: '${rent_known} = 1',
        }),
        node('number', 'income', {}),
        node('text', 'rent_known', { label: { nl: 'Bij ${home}?' } }),
        node('multiple', 'bills', {
          choiceList: 'bills',
          choiceFilter: "kind = 'old' or ${home} = 'own'",
          constraint: 'count-selected(.) < 3 and ${bills} != ${home}',
          consent: 'agrees',
        }),
      ],
    }),
  ],
  { choiceLists: { bills: options('gas', { code: 'water', specify: true }) } },
);
const INTO: Questionnaire = questionnaireOf([node('single', 'home', { options: options('rent') })]);

function carry(name: string, into = INTO, from = FROM): [Questionnaire, Carried] {
  const carried = carryQuestion({ questionnaire: from }, name, into, {});
  if (!carried) throw new Error(`${name} is not there`);
  const outcome = edit(into, carried.change);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.issues));
  const undone = edit(outcome.draft, outcome.undo);
  expect(undone.ok && undone.draft).toEqual(into);
  return [outcome.draft, carried];
}
const said = ({ notCarried }: Carried): unknown[] =>
  notCarried.map(({ what, missing }) => [what, ...missing]);

describe('a question that is taken from another questionnaire', () => {
  test('keeps its name, its words in every language and the rules whose questions are there; of the others it is said why', () => {
    const [draft, carried] = carry('rent');
    expect(carried.name).toBe('rent');
    expect(draft.children.at(-1)).toMatchObject({
      name: 'rent',
      label: { nl: 'rent', ar: 'rent (ar)' },
      relevance: "${home} = 'rent'",
    });
    expect(draft.children.at(-1)).not.toHaveProperty('constraint');
    expect(said(carried)).toEqual([['required', 'rent_known'], ['constraint', 'income'], ['section']]);
    expect(carried.notCarried[1]?.rule).toBe('. > 0 and . < ${income}');
  });

  test('gets another name when its own is taken, and its rules about itself follow', () => {
    const into = questionnaireOf([
      node('single', 'home', { options: options('rent') }),
      node('text', 'bills', {}),
      node('text', 'bills_2_other', {}),
    ]);
    const [draft, carried] = carry('bills', into);
    // Also the name of its text for "other" must be free.
    expect(carried.name).toBe('bills_3');
    expect(draft.children.at(-1)).toMatchObject({
      name: 'bills_3',
      constraint: 'count-selected(.) < 3 and ${bills_3} != ${home}',
      choiceFilter: "kind = 'old' or ${home} = 'own'",
    });
    expect(said(carried)).toEqual([['consent', 'agrees'], ['section']]);
  });

  test('brings its list of answers along, uses the same one that is there, and gives another one a name of its own', () => {
    expect(carry('bills')[1].list).toEqual({ name: 'bills', how: 'added' });
    const same = { ...INTO, choiceLists: FROM.choiceLists };
    const [there, carried] = carry('bills', same);
    expect(carried.list?.how).toBe('there');
    expect(Object.keys(there.choiceLists ?? {})).toEqual(['bills']);
    const other = { ...INTO, choiceLists: { bills: options('phone') } };
    const [draft, anew] = carry('bills', other);
    expect(anew.list).toEqual({ name: 'bills_2', how: 'added' });
    expect(draft.children.at(-1)).toMatchObject({ name: 'bills', choiceList: 'bills_2' });
    expect(draft.choiceLists?.['bills']).toEqual(options('phone'));
  });

  test('does not use a question of the same name that is another one', () => {
    const into = questionnaireOf([node('number', 'home', {})]);
    expect(said(carry('rent', into)[1])[0]).toEqual(['relevance', 'home']);
    expect(said(carry('rent_known', questionnaireOf([node('text', 'x', {})]))[1])).toEqual([
      ['section', 'home'],
      ['piped', 'home'],
    ]);
  });

  test('takes no name under which answers of another type are in store', () => {
    const published = [questionnaireOf([node('text', 'rent', {})])];
    const carried = carryQuestion({ questionnaire: FROM }, 'rent', INTO, {}, { published });
    expect(carried?.name).toBe('rent_2');
    expect(edit(INTO, carried?.change ?? { do: 'several', changes: [] }, { published }).ok).toBe(true);
  });

  test('is still outdated in the languages in which it was', () => {
    const key = 'question/home/options/own/label';
    const translations = {
      [key]: { ar: [{ text: textHash('own (ar)'), source: textHash('earlier words') }] },
    };
    const into = questionnaireOf([node('text', 'home', {})]);
    const carried = carryQuestion({ questionnaire: FROM, translations }, 'home', into, {});
    const outcome = carried && edit(into, carried.change);
    if (!carried || !outcome?.ok) throw new Error('it is not carried');
    const record = recordAfter({}, into, outcome.draft, carried.change);
    const states = unitsOf(outcome.draft).map((unit) => [unit.key, stateOf(record, unit, 'ar', 'nl')]);
    expect(states).toContainEqual(['question/home_2/options/own/label', 'outdated']);
    expect(states.filter(([, state]) => state === 'outdated')).toHaveLength(1);
  });

  test.each([
    ['needs', NEEDS_SURVEY, PARTICIPATION_SURVEY],
    ['participation', PARTICIPATION_SURVEY, NEEDS_SURVEY],
  ])(
    'whichever question of the %s survey it is, the draft has no mistake that it had not',
    (_, from, into) => {
      for (const { name, type } of questionsOf(from)) {
        if (type === 'calculation') continue;
        const [draft, carried] = carry(name, into, from);
        const compiled = compileQuestionnaire(draft);
        const piped = carried.notCarried.filter(({ what }) => what === 'piped').length;
        expect(
          compiled.ok || piped > 0,
          `${name}: ${compiled.ok ? '' : JSON.stringify(compiled.issues)}`,
        ).toBe(true);
      }
    },
  );
});

test('a question that is not there, and a calculation, are not carried', () => {
  expect(carryQuestion({ questionnaire: FROM }, 'nowhere', INTO, {})).toBeUndefined();
  const from = questionnaireOf([node('calculation', 'sum', { calculation: '1 + 1' })]);
  expect(carryQuestion({ questionnaire: from }, 'sum', INTO, {})).toBeUndefined();
});
