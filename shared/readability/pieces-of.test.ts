import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { marksOf } from './marks.ts';
import { piecesOf } from './pieces-of.ts';
import { scoreOf } from './score-of.ts';

test('a long sentence and the hard words in it are marked in the text', () => {
  const text =
    'Kort. Wij willen graag van u weten of u in het kader van de inburgering al eens naar een les in de buurt ging.';
  const pieces = piecesOf(text, marksOf(text, 'nl'));
  expect(pieces[0]).toEqual({ text: 'Kort. ', inLongSentence: false, word: undefined });
  expect(pieces.filter(({ word }) => word).map((piece) => piece.text)).toContain('in het kader van');
  expect(pieces.slice(1).every(({ inLongSentence }) => inLongSentence)).toBe(true);
});

test('the pieces together are the text', () => {
  const words = fc.constantFrom(
    'de ',
    'verantwoordelijkheid ',
    'teneinde ',
    'huis. ',
    'Brussel?\n',
    '${naam} ',
  );
  fc.assert(
    fc.property(fc.array(words, { maxLength: 60 }), (written) => {
      const text = written.join('');
      expect(
        piecesOf(text, marksOf(text, 'nl'))
          .map((piece) => piece.text)
          .join(''),
      ).toBe(text);
    }),
  );
});

test('one text has a score with the name of its formula, and says when it is too short to be sure', () => {
  expect(scoreOf('Waar woont u nu in Brussel?', 'nl')).toMatchObject({
    formula: { name: 'Flesch-Douma' },
    isIndication: true,
    words: 6,
  });
  expect(scoreOf('Où habitez-vous maintenant à Bruxelles ?', 'fr-BE')?.formula.name).toBe('Kandel-Moles');
  expect(scoreOf('Where in Brussels do you live now?', 'en')?.formula.name).toBe('Flesch Reading Ease');
  expect(scoreOf('Straat en nummer', 'nl')).toBeUndefined();
  expect(scoreOf('أين تسكن الآن في مدينة بروكسل؟', 'ar')).toBeUndefined();
  const long = 'Wij willen weten wat u nodig hebt. '.repeat(20);
  expect(scoreOf(long, 'nl')).toMatchObject({ isIndication: false, words: 140 });
});
