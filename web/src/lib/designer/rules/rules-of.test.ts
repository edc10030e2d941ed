import { describe, expect, test } from 'vitest';
import { fieldsMessages } from '#lib/messages/fields/fields.ts';
import { everyExpression } from '#shared/questionnaire/every-expression.ts';
import { Questionnaire } from '#shared/questionnaire/questionnaire.ts';
import { NEEDS_SURVEY } from '#shared/starter/needs.ts';
import { PARTICIPATION_SURVEY } from '#shared/starter/participation.ts';
import { rulesOf } from './rules-of.ts';

const options = [
  { code: 'ja', label: { nl: 'Ja' } },
  { code: 'nee', label: { nl: 'Nee' }, consent: 'agree' },
];
const draft = (relevance: string): Questionnaire =>
  Questionnaire.parse({
    format: 'peil/1',
    id: 'rules',
    kind: 'other',
    sourceLanguage: 'nl',
    languages: ['nl'],
    title: { nl: 'Regels' },
    children: [
      { type: 'consent', name: 'agree', label: { nl: 'Mag dat?' } },
      { type: 'single', name: 'home', label: { nl: 'Hebt u een woning?\nDenk aan nu.' }, options },
      { type: 'multiple', name: 'needs', label: { nl: 'Noden?' }, options },
      { type: 'number', name: 'age', label: { nl: 'Leeftijd?' }, consent: 'agree' },
      {
        type: 'group',
        name: 'part',
        label: { nl: 'Meer' },
        relevance,
        children: [{ type: 'text', name: 'why', label: { nl: 'Waarom?' } }],
      },
    ],
  });
/** Without the signs that keep directions apart. */
const plain = (words: string | undefined) => words?.replace(/[\u2066-\u2069]/g, '');
const said = (relevance: string, language = 'nl') =>
  plain(rulesOf(draft(relevance), fieldsMessages(language)).rules.find(({ name }) => name === 'part')?.words);

describe('a rule in words', () => {
  test.each([
    ["${home} = 'nee'", '“Hebt u een woning?” is “Nee”'],
    ["${home} != 'ja'", '“Hebt u een woning?” is niet “Ja”'],
    ["${home} = ''", '“Hebt u een woning?” is niet beantwoord'],
    ["${agree} = 'yes'", '“Mag dat?” is “ja”'],
    ["selected(${needs}, 'ja')", 'bij “Noden?” is “Ja” gekozen'],
    ["not(selected(${needs}, 'ja'))", 'bij “Noden?” is “Ja” niet gekozen'],
    ['${age} >= 18', '“Leeftijd?” is minstens 18'],
    ['count-selected(${needs}) > 2', 'het aantal antwoorden op “Noden?” is meer dan 2'],
    [
      "(${home} = 'ja' or ${age} < 18) and ${needs} != ''",
      '(“Hebt u een woning?” is “Ja”, of “Leeftijd?” is minder dan 18) en “Noden?” is beantwoord',
    ],
    // What has no words stays as it was written.
    ['substr(${age}, 1) = 3', 'substr(${age}, 1) is 3'],
    ['${home} = ', undefined],
  ])('%s', (relevance, words) => {
    expect(said(relevance)).toBe(words);
  });

  test('is in the language of whoever works there, about the words of the questionnaire', () => {
    expect(said("${home} = 'nee'", 'fr')).toBe('“Hebt u een woning?” est “Nee”');
    expect(said("${home} = 'nee'", 'en')).toBe('“Hebt u een woning?” is “Nee”');
  });
});

test('both ways: what a rule depends on, and what an answer decides about', () => {
  const { rules, deciding } = rulesOf(draft("${home} = 'nee' and ${age} > 3"), fieldsMessages('nl'));
  expect(rules.map(({ name, on }) => [name, ...on.map((each) => each.name)])).toEqual([
    ['home', 'agree'],
    ['needs', 'agree'],
    ['age', 'agree'],
    ['part', 'home', 'age'],
  ]);
  expect(rules.at(-1)).toMatchObject({ inside: 1, isNode: true });
  expect(deciding.map(({ name, over }) => [name, ...over.map((each) => each.name)])).toEqual([
    ['agree', 'home', 'needs', 'age'],
    ['home', 'part'],
    ['age', 'part'],
  ]);
});

test.each([NEEDS_SURVEY, PARTICIPATION_SURVEY])(
  'every expression of a starter survey is a rule that can be read, in each language',
  (survey) => {
    for (const language of ['nl', 'fr', 'en']) {
      const { rules } = rulesOf(survey, fieldsMessages(language));
      expect(rules.length).toBeGreaterThanOrEqual(everyExpression(survey).length);
      expect(
        rules.filter(({ words, decides }) => words === undefined || decides.startsWith('kind.')),
      ).toEqual([]);
    }
  },
);
