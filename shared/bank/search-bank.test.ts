import { expect, test } from 'vitest';
import { node, options, questionnaireOf, words } from '#shared/interview/testing/example.ts';
import { NEEDS_SURVEY } from '#shared/starter/needs.ts';
import { PARTICIPATION_SURVEY } from '#shared/starter/participation.ts';
import { readPlace, writtenPlace, type BankPlace } from './bank-question.ts';
import { fillBank, type BankSource } from './fill-bank.ts';
import { searchBank, type BankSearch } from './search-bank.ts';

const starter = (questionnaire: BankSource['questionnaire']): BankSource => ({
  place: { from: 'starter', questionnaire: questionnaire.id },
  questionnaire,
});
const named = (sources: readonly BankSource[], search: BankSearch): string[] =>
  searchBank(fillBank(sources, new Set()), search).map(({ name }) => name);

const HOUSING = questionnaireOf(
  [
    node('group', 'g', {
      label: words('Wonen'),
      children: [
        node('single', 'rent', {
          label: { nl: 'Huurt u?', fr: 'Êtes-vous locataire ?', ar: 'هَل تَستَأجِر؟' },
          options: options('ja', 'nee'),
        }),
        node('calculation', 'sum', { calculation: '1' }),
        node('multiple', 'what', { label: { nl: 'Wat zoekt u?' }, options: options('rent', 'school') }),
      ],
    }),
  ],
  { id: 'housing', title: { nl: 'De wijk' } },
);
const source = (place: Partial<BankPlace>, questionnaire = HOUSING): BankSource => ({
  place: { from: 'draft', questionnaire: questionnaire.id, ...place },
  questionnaire,
});

test('words are found in every language, without accents and vowel signs, in the question before its surroundings', () => {
  expect(named([source({})], {})).toEqual(['rent', 'what']);
  expect(named([source({})], { text: 'etes LOCATAIRE' })).toEqual(['rent']);
  expect(named([source({})], { text: 'تستأجر' })).toEqual(['rent']);
  expect(named([source({})], { text: 'zoekt rent' })).toEqual(['what']);
  // By its section, its name and the title of its questionnaire as well.
  expect(named([source({})], { text: 'wonen wijk' })).toEqual(['rent', 'what']);
  expect(named([source({})], { text: 'huurt boot' })).toEqual([]);
  expect(named([source({})], { text: 'rent', type: 'multiple' })).toEqual(['what']);
});

test('a question that several versions and questionnaires ask is shown once, with every place', () => {
  const copy = { ...HOUSING, id: 'copy', title: { nl: 'De buurt' }, languages: ['nl', 'fr'] };
  const reworded = questionnaireOf(
    [node('single', 'rent', { label: { nl: 'Huur je?' }, options: options('ja', 'nee') })],
    {
      id: 'housing',
    },
  );
  const bank = searchBank(
    fillBank(
      [source({}), source({ from: 'version', version: 1 }, reworded), source({}, copy)],
      new Set(['what']),
    ),
    {},
  );
  expect(bank.map(({ name, here, places }) => [name, here, places.map(writtenPlace)])).toEqual([
    ['rent', false, ['draft:housing', 'version:housing:1', 'draft:copy']],
    ['what', true, ['draft:housing', 'draft:copy']],
  ]);
  expect(bank[0]).toMatchObject({
    answers: 2,
    languages: ['nl', 'fr', 'ar'],
    section: words('Wonen'),
    sensitive: false,
  });
});

test('the need domains of a question are those whose goals it informs and those of its answers', () => {
  const both = [starter(NEEDS_SURVEY), starter(PARTICIPATION_SURVEY)];
  const dutch = searchBank(fillBank(both, new Set()), { domain: 'dutch' });
  expect(dutch.length).toBeGreaterThan(2);
  expect(dutch.length).toBeLessThan(fillBank(both, new Set()).length / 2);
  expect(dutch.map(({ name }) => name)).toContain('needs');
});

test('a place is written in an address and read again; anything else is none', () => {
  for (const place of [
    { from: 'draft', questionnaire: 'a-b' },
    { from: 'version', questionnaire: 'a', version: 12 },
    { from: 'starter', questionnaire: 'a' },
  ] as const)
    expect(readPlace(writtenPlace(place))).toEqual(place);
  for (const wrong of ['', 'draft', 'draft:A', 'version:a', 'version:a:0', 'draft:a:1', 'other:a'])
    expect(readPlace(wrong)).toBeUndefined();
});
