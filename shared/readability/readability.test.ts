import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { NEEDS_SURVEY } from '#shared/starter/needs.ts';
import { PARTICIPATION_SURVEY } from '#shared/starter/participation.ts';
import { FORMULAS } from './formula.ts';
import { marksOf } from './marks.ts';
import { countsOf, readabilityOf } from './readability.ts';
import { sentencesOf } from './sentences.ts';
import { wholeText } from './whole-text.ts';

describe('the formulas give the values that are known', () => {
  test.each([
    ['nl', 12, 2, 12, 124.255],
    ['nl', 24, 1, 56, 4.85],
    ['fr', 12, 2, 13, 121.18],
    ['en', 6, 1, 6, 116.145],
  ] as const)('%s: %i words, %i sentences, %i syllables', (language, words, sentences, syllables, score) => {
    expect(FORMULAS[language].score({ words, sentences, syllables })).toBeCloseTo(score, 2);
  });

  test.each([
    ['nl', 'De kat zit op de mat. De hond ligt in het gras.', [12, 2, 12]],
    ['fr', 'Le chat est sur le lit. Le chien dort dans sa niche.', [12, 2, 12]],
    ['en', 'The cat sat on the mat.', [6, 1, 6]],
  ] as const)(
    '%s: and the counts of “%s” are those that one hears',
    (language, text, [words, sentences, syllables]) => {
      expect(countsOf(text, language)).toEqual({ words, sentences, syllables });
    },
  );
});

describe('a score', () => {
  test('is for whole texts only, and for languages with a formula', () => {
    expect(readabilityOf('Kort.', 'nl')).toEqual({
      ok: false,
      reason: 'tooShort',
      words: 1,
      sentences: 1,
      syllables: 1,
    });
    expect(readabilityOf('word '.repeat(200), 'ar')).toEqual({ ok: false, reason: 'noFormula' });
    expect(readabilityOf('Un mot. '.repeat(60), 'fr-BE')).toMatchObject({
      ok: true,
      formula: { name: 'Kandel-Moles' },
    });
  });

  test.each([
    [NEEDS_SURVEY, 'nl'],
    [NEEDS_SURVEY, 'fr'],
    [NEEDS_SURVEY, 'en'],
    [PARTICIPATION_SURVEY, 'nl'],
    [PARTICIPATION_SURVEY, 'fr'],
    [PARTICIPATION_SURVEY, 'en'],
  ])('calls the starter surveys plain or easier', (survey, language) => {
    const found = readabilityOf(wholeText(survey, language), language);
    expect(found.ok && found.score).toBeGreaterThan(60);
  });

  test('calls the prose of offices difficult', () => {
    const office =
      'Overeenkomstig de desbetreffende reglementaire bepalingen dienen rechthebbenden voorafgaandelijk een gemotiveerde subsidieaanvraag in te dienen bij de bevoegde administratieve instanties, teneinde in aanmerking te komen voor financiële tegemoetkomingen. ';
    expect(readabilityOf(office.repeat(5), 'nl')).toMatchObject({ level: 'veryDifficult' });
  });

  test('is a number for every text that has words enough', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.constantFrom('nl', 'fr', 'en'), (text, language) => {
        const found = readabilityOf(`${text} `.repeat(120), language);
        if (found.ok) expect(found.score).toBeGreaterThan(-1e6);
        for (const { start, end } of marksOf(text, language)) {
          expect(start).toBeLessThan(end);
          expect(end).toBeLessThanOrEqual(text.length);
        }
      }),
    );
  });
});

describe('sentences', () => {
  const sentences = (text: string) => sentencesOf(text).map(({ start, end }) => text.slice(start, end));
  test('end where a reader stops, not at abbreviations and numbers', () => {
    expect(sentences('Hebt u hulp, bv. van een buur? Ja! Of 3.5 uur.')).toEqual([
      'Hebt u hulp, bv. van een buur?',
      'Ja!',
      'Of 3.5 uur.',
    ]);
    expect(sentences('Mme Dupont et M. Martin. Bonjour')).toEqual(['Mme Dupont et M. Martin.', 'Bonjour']);
    expect(sentences('Ja\nNee\n\nWeet ik niet')).toEqual(['Ja', 'Nee', 'Weet ik niet']);
    expect(sentences('… ?')).toEqual([]);
  });

  test('have words as people count them', () => {
    const words = (text: string) =>
      sentencesOf(text).flatMap((sentence) => sentence.words.map(({ word }) => word));
    expect(words('Aujourd’hui, l’enfant de ${name} a 3,5 ans (16-17).')).toEqual([
      'Aujourd’hui',
      'l’enfant',
      'de',
      '${name}',
      'a',
      '3,5',
      'ans',
      '16-17',
    ]);
  });
});

describe('what is hard is marked where it stands', () => {
  const marked = (text: string, language: string) =>
    marksOf(text, language).map(({ code, start, end }) => [code, text.slice(start, end)]);

  test('long words, but not names', () => {
    expect(marked('De verantwoordelijkheid van Sint-Agatha-Berchem.', 'nl')).toEqual([
      ['longWord', 'verantwoordelijkheid'],
    ]);
    expect(marked('Which municipality do you live in?', 'en')).toEqual([['longWord', 'municipality']]);
  });

  test('long sentences', () => {
    const sentence = `Dit is ${'een '.repeat(14)}zin.`;
    expect(marked(`Kort. ${sentence}`, 'nl')).toEqual([['longSentence', sentence]]);
  });

  test('words of offices, with what people say', () => {
    expect(marksOf('Indien u reeds hulp kreeg', 'nl')).toMatchObject([
      { code: 'stiffWord', plain: 'als', start: 0, end: 6 },
      { code: 'stiffWord', plain: 'al', start: 9, end: 14 },
    ]);
    expect(marked('Venez au sein de notre maison.', 'fr')).toEqual([['stiffWord', 'au sein de']]);
    expect(marked('Call us prior to your visit.', 'en')).toEqual([['stiffWord', 'prior to']]);
    expect(marked('مرحبا', 'ar')).toEqual([]);
  });
});
