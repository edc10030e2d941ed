import { expect, test } from 'vitest';
import type { Questionnaire } from '#shared/questionnaire/questionnaire.ts';
import { textHash } from '#shared/translation/text-hash.ts';
import { hearables } from './hearable.ts';
import { mediaOf, mediaState } from './media-state.ts';
import type { KeptMedium, MediumKind } from './medium.ts';

const yes = { code: 'yes', label: { nl: 'Ja', ar: 'نعم' }, media: { image: { nl: 'ja.png' } } };
const SHOPS: Questionnaire = {
  format: 'peil/1',
  id: 'winkels',
  kind: 'other',
  sourceLanguage: 'nl',
  languages: ['nl', 'ar'],
  title: { nl: 'Winkels' },
  choiceLists: { answers: [yes, { code: 'no', label: { nl: 'Nee' } }] },
  children: [
    {
      type: 'group',
      name: 'part',
      label: { nl: 'Uw buurt' },
      children: [
        {
          type: 'single',
          name: 'shop',
          label: { nl: 'Is er een winkel?', ar: 'هل يوجد متجر؟' },
          hint: { nl: 'Te voet.' },
          choiceList: 'answers',
          media: { audio: { nl: 'winkel.mp3' } },
        },
        { type: 'single', name: 'park', label: { nl: 'En een park?' }, options: [yes] },
        { type: 'note', name: 'thanks', label: { nl: 'U zei: ${shop}.' } },
      ],
    },
  ],
};

const medium = (
  words: string,
  language = 'nl',
  kind: MediumKind = 'recording',
  place = 'shop',
): KeptMedium => ({
  kind,
  language,
  text: textHash(words),
  file: `${textHash(words)}${textHash(language)}.${kind === 'picture' ? 'png' : 'ogg'}`,
  bytes: 1000,
  place,
  name: 'x',
});

test('sections, questions and options can be heard; the same words once, words with an answer in them not', () => {
  expect(hearables(SHOPS).map(({ place, language, words }) => `${place} ${language} ${words}`)).toEqual([
    'part nl Uw buurt',
    'shop nl Is er een winkel?',
    'shop ar هل يوجد متجر؟',
    'park nl En een park?',
    'park/yes nl Ja',
    'park/yes ar نعم',
    'answers/no nl Nee',
  ]);
});

test('the files that a workbook names are expected with their texts', () => {
  const named = hearables(SHOPS).filter(({ expects }) => expects.audio ?? expects.image);
  expect(named.map(({ words, expects }) => [words, expects.audio ?? expects.image])).toEqual([
    ['Is er een winkel?', 'winkel.mp3'],
    ['Ja', 'ja.png'],
  ]);
});

test('a recording plays with its words in its language, and a picture stands with its option', () => {
  const kept = [medium('Is er een winkel?'), medium('Ja', 'nl', 'picture'), medium('نعم', 'ar')];
  expect(mediaOf(SHOPS, kept)).toEqual(
    kept.map(({ kind, language, text, file, bytes }) => ({ kind, language, text, file, bytes })),
  );
  const { texts, left } = mediaState(SHOPS, kept);
  expect(texts.filter(({ recording }) => recording).map(({ words }) => words)).toEqual([
    'Is er een winkel?',
    'نعم',
  ]);
  expect(texts.filter(({ picture }) => picture).map(({ words }) => words)).toEqual(['Ja']);
  expect(left).toEqual([]);
});

test('when the words change, the recording is stale: it is not played, and staff see where', () => {
  const old = medium('Is er een bakker?');
  expect(mediaOf(SHOPS, [old])).toEqual([]);
  const { texts, left } = mediaState(SHOPS, [old]);
  expect(left).toEqual([old]);
  expect(texts.filter(({ stale }) => stale).map(({ place, language }) => [place, language])).toEqual([
    ['shop', 'nl'],
  ]);
  // Recorded anew, nothing is stale; the old one stays for who still answers the version before.
  const anew = mediaState(SHOPS, [old, medium('Is er een winkel?')]);
  expect(anew.texts.some(({ stale }) => stale)).toBe(false);
  expect(anew.left).toEqual([old]);
});

test('no recording plays for other words, another language or a picture that goes with no option', () => {
  const wrong = [
    medium('Ja', 'ar'),
    medium('نعم', 'nl'),
    medium('نعم', 'ar', 'picture'),
    medium('Uw buurt', 'nl', 'picture'),
  ];
  expect(mediaOf(SHOPS, wrong)).toEqual([]);
});
