import { expect, test } from 'vitest';
import { marginClassName, marginName } from './margin-words.ts';

const option = (code: string, nl: string, fr: string) => ({ code, label: { nl, fr } });
const VARIABLES = [
  {
    name: 'age',
    label: { nl: 'Leeftijd', fr: 'Âge' },
    classes: [
      option('65_74', '65 tot 74 jaar', '65 à 74 ans'),
      option('75p', '75 jaar of ouder', '75 ans ou plus'),
    ],
  },
  { name: 'gender', label: { nl: 'Gender', fr: 'Genre' }, classes: [option('f', 'Vrouw', 'Femme')] },
];

test('a margin and its classes are named in the language of the reader', () => {
  expect(marginName(VARIABLES, 'age*gender', 'nl')).toBe('Leeftijd en Gender');
  expect(marginName(VARIABLES, 'age', 'fr')).toBe('Âge');
  expect(marginClassName(VARIABLES, 'age*gender', '65_74+75p*f', 'nl')).toBe(
    '65 tot 74 jaar en 75 jaar of ouder, Vrouw',
  );
  expect(marginClassName(VARIABLES, 'age', '75p', 'fr')).toBe('75 ans ou plus');
});

test('what has no label keeps its code', () => {
  expect(marginName(VARIABLES, 'age*shoes', 'nl')).toBe('Leeftijd en shoes');
  expect(marginClassName(VARIABLES, 'shoes', 'big', 'nl')).toBe('big');
});
