import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { weighWording, wordDifference } from './wording.ts';

describe('a change of wording weighs', () => {
  test.each([
    ['nothing', 'Hoe oud bent u?', 'Hoe oud bent u?', 'same'],
    ['little when it is signs and capitals', 'hoe oud bent u', 'Hoe oud bent u?', 'harmless'],
    ['little when it is a letter', 'Welke activitieten doet u?', 'Welke activiteiten doet u?', 'harmless'],
    ['little when two letters changed places', 'Waar owont u?', 'Waar woont u?', 'harmless'],
    [
      'a note when a word of many is another',
      'Hebt u dit jaar een tolk nodig gehad?',
      'Hebt u dit jaar een vertaler nodig gehad?',
      'note',
    ],
    [
      'a note when the order of words is another',
      'Dit jaar hebt u gewerkt',
      'Hebt u dit jaar gewerkt',
      'note',
    ],
    ['heavily when most is another', 'Hebt u een tolk nodig gehad?', 'Woont u graag in uw buurt?', 'meaning'],
    ['heavily when a number is', 'Bent u ouder dan 16 jaar?', 'Bent u ouder dan 18 jaar?', 'meaning'],
    [
      'heavily when it is turned round',
      'Ik kon altijd gaan naar de dokter',
      'Ik kon niet altijd gaan naar de dokter',
      'meaning',
    ],
    [
      'heavily in French too',
      'Avez-vous trouvé une place ?',
      'N’avez-vous pas trouvé une place ?',
      'meaning',
    ],
    ['heavily when nothing is left', 'Hebt u hulp nodig?', '', 'meaning'],
  ])('%s', (_, before, after, weight) => {
    expect(weighWording(before, after)).toBe(weight);
  });
});

describe('the difference word by word', () => {
  test('shows what is gone where it was', () => {
    expect(wordDifference('Hebt u een tolk nodig?', 'Hebt u dit jaar een tolk nodig?')).toEqual([
      { kind: 'same', text: 'Hebt u ' },
      { kind: 'added', text: 'dit jaar ' },
      { kind: 'same', text: 'een tolk nodig?' },
    ]);
  });

  test('holds both texts whole, whatever they are', () => {
    const text = fc
      .array(fc.constantFrom('a', 'b ', ' c', '\n', 'dd', ' '), { maxLength: 30 })
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, text, (before, after) => {
        const runs = wordDifference(before, after);
        const without = (kind: string) =>
          runs
            .filter((run) => run.kind !== kind)
            .map((run) => run.text)
            .join('');
        expect(without('added')).toBe(before);
        expect(without('removed')).toBe(after);
      }),
    );
  });

  test('of very long texts is one run each, and takes no time', () => {
    const long = 'woord '.repeat(5000);
    expect(wordDifference(long, `${long}.`)).toHaveLength(2);
    expect(wordDifference(long, long)).toHaveLength(1);
  });
});
