import { describe, expect, test } from 'vitest';
import { edit } from '#shared/questionnaire/edit/edit.ts';
import { Questionnaire } from '#shared/questionnaire/questionnaire.ts';
import { changesOf } from './changes-of.ts';
import { moveOf, placeIn } from './place-in.ts';
import { outlineOf } from './outline.ts';

const yesNo = [
  { code: 'yes', label: { nl: 'Ja' } },
  { code: 'no', label: { nl: 'Nee' } },
];
const DRAFT = Questionnaire.parse({
  format: 'peil/1',
  id: 'ontwerp',
  kind: 'other',
  sourceLanguage: 'nl',
  languages: ['nl', 'fr'],
  title: { nl: 'Ontwerp' },
  children: [
    {
      type: 'single',
      name: 'home',
      label: { nl: 'Hebt u een woning?', fr: 'Un logement ?' },
      options: yesNo,
    },
    {
      type: 'group',
      name: 'more',
      label: { nl: 'Meer' },
      children: [
        { type: 'multiple', name: 'needs', label: { nl: 'Wat hebt u nodig?' }, options: yesNo },
        { type: 'text', name: 'why', label: { nl: 'Waarom?' } },
      ],
    },
  ],
});
const form = (fields: Record<string, string>): FormData => {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.append(name, value);
  return data;
};
const nodeOf = (draft: Questionnaire, name: string) => {
  const found = placeIn(draft, name);
  if (!found) throw new Error(name);
  return found.node;
};
function saved(name: string, fields: Record<string, string>): Questionnaire {
  const changes = changesOf(DRAFT, nodeOf(DRAFT, name), form(fields));
  const outcome = edit(DRAFT, { do: 'several', changes: [...changes] });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.issues));
  return outcome.draft;
}

describe('the form of a question', () => {
  test('that says what is so already changes nothing', () => {
    const fields = { label: 'Hebt u een woning?', hint: '', when: '', asked: '1', 'options:yes': 'Ja' };
    expect(changesOf(DRAFT, nodeOf(DRAFT, 'home'), form(fields))).toEqual([]);
  });

  test('changes the words of the language it is written in, and no translation', () => {
    expect(nodeOf(saved('home', { label: 'Hebt u een thuis?' }), 'home').label).toEqual({
      nl: 'Hebt u een thuis?',
      fr: 'Un logement ?',
    });
  });

  test('adds options with codes made from their words, renames them, and takes out those that were emptied', () => {
    const node = nodeOf(
      saved('needs', { 'options:yes': 'Zeker', 'options:no': '', 'options+': 'Een dak\r\nEen dak' }),
      'needs',
    );
    expect(node).toMatchObject({
      options: [
        { code: 'yes', label: { nl: 'Zeker' } },
        { code: 'een_dak', label: { nl: 'Een dak' } },
        { code: 'een_dak_2', label: { nl: 'Een dak' } },
      ],
    });
  });

  test('makes a rule of a picked answer, and keeps an expression that somebody wrote', () => {
    expect(nodeOf(saved('why', { when: 'home=yes' }), 'why').relevance).toBe("${home} = 'yes'");
    expect(nodeOf(saved('why', { when: 'needs=no' }), 'why').relevance).toBe("selected(${needs}, 'no')");
    const written = { when: 'expression', relevance: "${home} != 'no'" };
    expect(nodeOf(saved('why', written), 'why').relevance).toBe("${home} != 'no'");
    // Left at «everybody», with an expression typed beside it: what was typed is meant.
    expect(nodeOf(saved('why', { ...written, when: '' }), 'why').relevance).toBe(written.relevance);
  });

  test('renames a question with all that names it', () => {
    expect(outlineOf(saved('home', { name: 'house' })).map(({ name }) => name)).toEqual([
      'house',
      'more',
      'needs',
      'why',
    ]);
  });
});

test('one press moves a question one visible step, into a section and out of it', () => {
  const step = (draft: Questionnaire, name: string, way: 'up' | 'down'): Questionnaire => {
    const standing = placeIn(draft, name);
    const change = standing && moveOf(draft, standing, way);
    if (!change) return draft;
    const outcome = edit(draft, change);
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.issues));
    return outcome.draft;
  };
  const names = (draft: Questionnaire) =>
    outlineOf(draft).map(({ name, depth }) => `${String(depth)}${name}`);
  const inside = step(DRAFT, 'home', 'down');
  expect(names(inside)).toEqual(['0more', '1home', '1needs', '1why']);
  expect(names(step(inside, 'home', 'up'))).toEqual(names(DRAFT));
  expect(names(step(DRAFT, 'why', 'down'))).toEqual(['0home', '0more', '1needs', '0why']);
  // The only question of a section stays in it.
  expect(names(step(step(DRAFT, 'why', 'down'), 'needs', 'up'))).toEqual([
    '0home',
    '0more',
    '1needs',
    '0why',
  ]);
});

describe('an expert', () => {
  const asked = { asked: '1', declines: '1' };
  const why = (fields: Record<string, string>) => nodeOf(saved('why', { ...asked, ...fields }), 'why');

  test('keeps an expression that is wrong, to mend it later', () => {
    expect(why({ when: 'expression', relevance: "${nowhere} = ''" }).relevance).toBe("${nowhere} = ''");
    expect(why({ constraint: '. > ' })).toMatchObject({ constraint: '. >' });
  });

  test('says in an expression when it must be answered, what stands there and what it is worked out from', () => {
    expect(
      why({ requiredIf: "${home} = 'yes'", initial: "'x'", readonlyIf: 'true()', calculation: '1 + 1' }),
    ).toMatchObject({
      required: "${home} = 'yes'",
      initial: "'x'",
      readonly: 'true()',
      calculation: '1 + 1',
    });
    expect(why({ required: 'on', requiredIf: '' })).toMatchObject({ required: true });
  });

  test('repeats a section, as often as an expression says', () => {
    const more = (fields: Record<string, string>) => nodeOf(saved('more', { asked: '1', ...fields }), 'more');
    expect(more({ repeats: 'on', count: '' })).toMatchObject({ repeat: {} });
    expect(more({ repeats: 'on', count: '3' })).toMatchObject({ repeat: { count: '3' } });
    expect(more({ count: '3' })).not.toHaveProperty('repeat');
  });
});
