import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { personalTraces } from './personal-traces.ts';

const kindsIn = (text: string) => personalTraces(text).map(({ kind, certainty }) => `${certainty} ${kind}`);

describe('what certainly tells who said something is refused', () => {
  test.each([
    ['Schrijf mij op fatima.b@example.org aub', 'certain email'],
    ['Zie www.mijnwinkel.be/contact', 'certain web'],
    ['mijn site mijnwinkel.brussels is klein', 'certain web'],
    ['Stort op BE68 5390 0754 7034', 'certain account'],
    ['mijn nummer is 85.07.30-033.28', 'certain nationalNumber'],
    ['Bel 0470 12 34 56', 'certain phone'],
    ['appelez le +32 2 555 12 34', 'certain phone'],
    ['Ik woon in de Hoogstraat 12', 'certain address'],
    ['J’habite rue de la Loi 16 à Bruxelles', 'certain address'],
    ['au 16, rue de Flandre', 'certain address'],
    ['I live at 12 Church Street', 'certain address'],
  ])('%s', (text, kind) => {
    expect(kindsIn(text)).toEqual([kind]);
  });
});

describe('what may tell it is for a person to judge', () => {
  test.each([
    ['geboren op 12/03/1985', 'likely date'],
    ['Mijn zoon is 7 jaar', 'likely age'],
    ['j’ai 43 ans', 'likely age'],
    ['Ik heet Samira', 'likely name'],
    ['de lessen van Karim Haddad zijn goed', 'likely name'],
  ])('%s', (text, kind) => {
    expect(kindsIn(text)).toEqual([kind]);
  });
});

test.each([
  'De wachtlijst voor Nederlandse les is te lang.',
  'Il faut plus de places en crèche, 3 fois sur 4 on refuse.',
  'Ik moest 3 keer terugkomen en wachtte 2 uur.',
  'A swimming pool would help, we pay 850 euro rent.',
  'Tram 81 rijdt niet na 22.30 uur.',
])('an answer without personal details passes: %s', (text) => {
  expect(personalTraces(text)).toEqual([]);
});

const word = fc.stringMatching(/^[a-z]{1,9}$/u);

test('an e-mail address is found wherever it stands', () => {
  fc.assert(
    fc.property(fc.array(word), word, word, fc.array(word), (before, name, host, after) => {
      const text = [...before, `${name}@${host}.be`, ...after].join(' ');
      expect(kindsIn(text)).toContain('certain email');
    }),
  );
});

test('places lie within the text, in order, and never one over another', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.array(word), (text, words) => {
      const whole = `${text} 0470 12 34 56 ${words.join(' ')} a@b.be`;
      let last = 0;
      for (const { start, end } of personalTraces(whole)) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        last = end;
      }
      expect(last).toBeLessThanOrEqual(whole.length);
    }),
  );
});

test('a phone number is found in whatever digits it is written, and with signs between them that nobody sees', () => {
  const zero = fc.constantFrom('0'.charCodeAt(0), 0x0660, 0x06f0, 0xff10);
  const between = fc.constantFrom('', ' ', '.', '\u200b', '\u200f', '\u00ad');
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.nat(9), between), { minLength: 7, maxLength: 7 }),
      zero,
      (rest, from) => {
        const digit = (value: number): string => String.fromCharCode(from + value);
        const number = `${digit(0)}${digit(4)}${rest.map(([value, sign]) => sign + digit(value)).join('')}${digit(1)}`;
        const text = `اتصلوا بي ${number} شكرا`;
        const [trace] = personalTraces(text);
        expect(trace).toMatchObject({ kind: 'phone', certainty: 'certain' });
        expect(text.slice(trace?.start, trace?.end)).toBe(number);
      },
    ),
  );
});
