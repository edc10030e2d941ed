import { expect, test } from 'vitest';
import { codebookOf } from './codebook.ts';
import { EXAMPLE_VERSIONS, exampleResponse } from './example-table.ts';
import type { DataTable } from './export-variable.ts';
import { microdataOf } from './microdata.ts';

const RESPONSES = [
  exampleResponse('b', 2, {
    needs: ['care'],
    home: 'other',
    home_other: '=een boot, "klein"',
    people: 3,
    since: '2020-02-29',
    quality: { air: '2' },
    first: ['bus', 'park'],
    child: [{ age: 4 }, { age: 9 }],
  }),
  exampleResponse('a', 1, { home: 'house', gone: 'Lawaai' }, { language: 'fr' }),
  exampleResponse('c', 2, { needs: ['pnts'], home: 'dk', people: 'dk' }, { language: 'ar' }),
];
const OPTIONS = { channels: [{ code: 'bib', label: 'Bibliotheek' }], openAnswers: true };

const table = (openAnswers = true): DataTable =>
  microdataOf(EXAMPLE_VERSIONS, RESPONSES, { ...OPTIONS, openAnswers });

function cellsOf({ variables, rows }: DataTable, name: string) {
  const column = variables.findIndex((variable) => variable.name === name);
  expect(column, name).toBeGreaterThanOrEqual(0);
  return rows.map((row) => row[column]);
}

test('columns stand in the order of the questionnaire, also of questions that nobody reached, and those that are gone after them', () => {
  expect(table().variables.map(({ name }) => name)).toEqual([
    ...['id', 'month', 'channel', 'language', 'version', 'assisted'],
    ...['needs_dutch', 'needs_care', 'needs_dk', 'needs_pnts', 'home', 'home_other'],
    ...['people', 'people_declined', 'since', 'quality_air', 'first_park', 'first_bus', 'age_1', 'age_2'],
    'gone',
  ]);
});

test('an analyst sees which responses were filled in with help', () => {
  const helped = RESPONSES.map((response, at) => ({ ...response, assisted: at === 0 }));
  expect(cellsOf(microdataOf(EXAMPLE_VERSIONS, helped, OPTIONS), 'assisted')).toEqual(['no', 'yes', 'no']);
});

test('a deleted question keeps its answers, and every language has its respondents', () => {
  expect(cellsOf(table(), 'gone')).toEqual(['Lawaai', undefined, undefined]);
  expect(cellsOf(table(), 'language')).toEqual(['fr', 'nl', 'ar']);
});

test('an option with a text exports both', () => {
  expect(cellsOf(table(), 'home')).toEqual(['house', 'other', 'dk']);
  expect(cellsOf(table(), 'home_other')).toEqual([undefined, '=een boot, "klein"', undefined]);
});

test('a multiple choice is 0 or 1 per option for who answered, and empty for who was not asked', () => {
  expect(cellsOf(table(), 'needs_care')).toEqual([undefined, 1, 0]);
  expect(cellsOf(table(), 'needs_pnts')).toEqual([undefined, 0, 1]);
});

test('a ranking tells places, a matrix its rows, a repeat its entries beside each other', () => {
  expect(cellsOf(table(), 'first_bus')).toEqual([undefined, 1, undefined]);
  expect(cellsOf(table(), 'quality_air')).toEqual([undefined, '2', undefined]);
  expect(cellsOf(table(), 'age_2')).toEqual([undefined, 9, undefined]);
});

test('declining a number is told apart from the number', () => {
  expect(cellsOf(table(), 'people')).toEqual([undefined, 3, undefined]);
  expect(cellsOf(table(), 'people_declined')).toEqual([undefined, undefined, 'dk']);
});

test('what residents wrote themselves leaves only when it is asked for', () => {
  const names = table(false).variables.map(({ name }) => name);
  expect(names).not.toContain('home_other');
  expect(names).not.toContain('gone');
  expect(JSON.stringify(table(false))).not.toContain('Lawaai');
});

test('rows are ordered by pseudonym: their order says nothing of when they came', () => {
  expect(cellsOf(table(), 'id')).toEqual(['a', 'b', 'c']);
});

test('the codebook says what each code means, in the language asked for, and how often it was given', () => {
  const rows = codebookOf(table(), 'fr');
  expect(rows).toContainEqual(['home', undefined, undefined, 'dk', 3, 'Je ne sais pas', 'x', 1]);
  expect(rows).toContainEqual([
    'needs_dutch',
    'De quoi avez-vous besoin ? – Apprendre le néerlandais',
    ...['0 ou 1', undefined, undefined, undefined, undefined, 2],
  ]);
});

test('what staff found in open answers has a column per theme, for who was coded, with or without the words', () => {
  const themed = [
    {
      name: 'gone',
      label: { nl: 'Wat stoort u?' },
      themes: [
        { code: 'noise', label: { nl: 'Lawaai', fr: 'Bruit', en: 'Noise' } },
        { code: 'air-1', label: { nl: 'Lucht', fr: 'Air', en: 'Air' } },
      ],
    },
  ];
  const coded = RESPONSES.map((response, at) => ({
    ...response,
    ...(at < 2 && { themes: { gone: at === 1 ? ['noise'] : [] } }),
  }));
  for (const openAnswers of [true, false]) {
    const made = microdataOf(EXAMPLE_VERSIONS, coded, { ...OPTIONS, openAnswers, themed });
    expect(cellsOf(made, 'gone_theme_noise')).toEqual([1, 0, undefined]);
    expect(cellsOf(made, 'gone_theme_air_1')).toEqual([0, 0, undefined]);
    expect(made.variables.at(-2)).toMatchObject({
      kind: 'flag',
      label: { nl: 'Wat stoort u?: Lawaai (thema)', fr: 'Wat stoort u?: Bruit (thème)' },
      question: { name: 'gone', type: 'text' },
    });
  }
});
