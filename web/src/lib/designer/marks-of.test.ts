import { describe, expect, test } from 'vitest';
import { edit } from '#shared/questionnaire/edit/edit.ts';
import { check } from '#shared/questionnaire/check/check.ts';
import { Question } from '#shared/questionnaire/question.ts';
import { Questionnaire } from '#shared/questionnaire/questionnaire.ts';
import { changesOf } from './changes-of.ts';
import { ADDABLE, newNode } from './new-node.ts';
import { placeIn } from './place-in.ts';

const options = [
  { code: 'doctor', label: { nl: 'Dokter' } },
  { code: 'home', label: { nl: 'Woning' } },
];
const DRAFT = Questionnaire.parse({
  format: 'peil/1',
  id: 'marks',
  kind: 'other',
  sourceLanguage: 'nl',
  languages: ['nl', 'fr'],
  title: { nl: 'Merken' },
  choiceLists: { places: [{ code: 'jette', label: { nl: 'Jette' } }] },
  children: [
    {
      type: 'group',
      name: 'part',
      children: [
        { type: 'multiple', name: 'needs', label: { nl: 'Wat hebt u nodig?' }, options },
        { type: 'number', name: 'age', label: { nl: 'Leeftijd?' } },
        {
          type: 'text',
          name: 'ill',
          label: { nl: 'Ziek?' },
          sensitive: { category: 'health', reason: { nl: 'Omdat', fr: 'Parce que' } },
        },
      ],
    },
  ],
});
function saved(
  name: string,
  fields: Record<string, string | readonly string[]>,
  draft = DRAFT,
): Questionnaire {
  const node = placeIn(draft, name)?.node;
  if (!node) throw new Error(name);
  const data = new FormData();
  for (const [field, value] of Object.entries({ asked: '1', ...fields }))
    for (const each of [value].flat()) data.append(field, each);
  const outcome = edit(draft, { do: 'several', changes: [...changesOf(draft, node, data)] });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.issues));
  return outcome.draft;
}
const after = (name: string, fields: Record<string, string | readonly string[]>, draft = DRAFT) =>
  placeIn(saved(name, fields, draft), name)?.node;

describe('staff mark a question', () => {
  test('as sensitive, with the reason that residents read, and take the mark away', () => {
    expect(after('age', { marks: '1', sensitive: 'residence', reason: 'Voor de wijk' })).toMatchObject({
      sensitive: { category: 'residence', reason: { nl: 'Voor de wijk' } },
    });
    // A translation of the reason stays when the category changes.
    expect(after('ill', { marks: '1', sensitive: 'other', reason: 'Daarom' })).toMatchObject({
      sensitive: { category: 'other', reason: { nl: 'Daarom', fr: 'Parce que' } },
    });
    expect(after('ill', { marks: '1', sensitive: '', reason: 'Omdat' })).not.toHaveProperty('sensitive');
  });

  test('with the results of the plan that it informs', () => {
    expect(after('age', { marks: '1', plan: ['1.1.1', 'lexicon:doelgroep'] })).toMatchObject({
      plan: ['1.1.1', 'lexicon:doelgroep'],
    });
    expect(after('age', { marks: '1' })).not.toHaveProperty('plan');
  });

  test('as waiting for a consent that is put right before it', () => {
    const draft = saved('ill', { marks: '1', sensitive: 'health', reason: 'Omdat', consent: '+new' });
    const part = draft.children[0];
    expect(part?.type === 'group' ? part.children.map(({ type, name }) => `${type} ${name}`) : []).toEqual([
      'multiple needs',
      'number age',
      'consent consent',
      'text ill',
    ]);
    expect(placeIn(draft, 'ill')?.node).toMatchObject({ consent: 'consent' });
    expect(check(draft).filter(({ code }) => code === 'sensitiveWithoutConsent')).toEqual([]);
    expect(after('ill', { marks: '1', consent: '' }, draft)).not.toHaveProperty('consent');
  });

  test('and its answers: domain, consent, a field to write in, columns', () => {
    const fields = {
      'options:doctor': 'De dokter',
      'marks:options:doctor': '1',
      'specify?:options:doctor': '1',
      'specify:options:doctor': 'on',
      'missing:options:doctor': '',
      'domain:options:doctor': 'welfare',
      'consent:options:doctor': '',
      'sensitive:options:doctor': 'health',
      'reason:options:doctor': 'Omdat',
      'attributes:options:doctor': 'side=west; town = jette',
    };
    expect(after('needs', fields)).toMatchObject({
      options: [
        {
          code: 'doctor',
          label: { nl: 'De dokter' },
          specify: true,
          domain: 'welfare',
          sensitive: { category: 'health', reason: { nl: 'Omdat' } },
          attributes: { side: 'west', town: 'jette' },
        },
        options[1],
      ],
    });
    expect(after('needs', { ...fields, 'options:doctor': '' })).toMatchObject({ options: [options[1]] });
  });
});

describe('staff set what goes with a kind of question', () => {
  test('and a number that is none is refused, with everything else', () => {
    expect(
      after('age', { minimum: '0,5', maximum: '120', step: '0.5', unit: 'jaar', decimals: 'on' }),
    ).toMatchObject({
      minimum: 0.5,
      maximum: 120,
      step: 0.5,
      unit: { nl: 'jaar' },
      decimals: true,
    });
    expect(() => after('age', { minimum: 'tien' })).toThrow('minimum');
    expect(after('needs', { maxSelected: '2', shuffle: 'on', appearance: 'columns-2' })).toMatchObject({
      maxSelected: 2,
      shuffle: true,
      appearance: ['columns-2'],
    });
  });

  test('answers become a list for several questions and come back, with what was just written', () => {
    const draft = saved('needs', { choiceList: '+new', 'options+': 'Werk' });
    expect(draft.choiceLists?.['needs']?.map(({ code }) => code)).toEqual(['doctor', 'home', 'werk']);
    const listed = placeIn(draft, 'needs')?.node;
    expect(listed).toMatchObject({ choiceList: 'needs' });
    expect(listed).not.toHaveProperty('options');
    const back = after('needs', { choiceList: '' }, draft);
    expect(back).toMatchObject({ options: [...options, { code: 'werk', label: { nl: 'Werk' } }] });
    expect(back).not.toHaveProperty('choiceList');
    expect(after('needs', { choiceList: 'places' })).toMatchObject({ choiceList: 'places' });
  });

  test('a question becomes one of another kind, with what both have', () => {
    expect(after('needs', { type: 'single', label: 'Wat eerst?' })).toMatchObject({
      type: 'single',
      label: { nl: 'Wat eerst?' },
      options,
    });
  });
});

test('every kind of question of the definition can be added, and runs as it comes', () => {
  expect(ADDABLE.toSorted()).toEqual(
    ['group', ...Question.options.map(({ shape }) => shape.type.value)].toSorted(),
  );
  for (const type of ADDABLE) {
    const node = newNode(DRAFT, type, 'nl', { question: 'Vraag', section: 'Deel', option: 'Antwoord' });
    const outcome = edit(DRAFT, { do: 'addNode', node, place: {} });
    expect(outcome.ok, type).toBe(true);
    if (outcome.ok)
      expect(
        check(outcome.draft).filter(({ severity }) => severity === 'error'),
        type,
      ).toEqual([]);
  }
});
