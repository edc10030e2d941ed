import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { Code, Name } from '../name.ts';
import { codeFromText, nameFromText } from './code-from-text.ts';

test.each([
  ['Ja', 'ja'],
  ['Nee, ik kon altijd gaan', 'nee_ik_kon_altijd_gaan'],
  ['Mijn moeder heeft me alles geleerd', 'mijn_moeder_heeft_me'],
  ['Coördinatie, élèves & façade', 'coordinatie_eleves'],
  ['L’œuvre d’un maître', 'loeuvre_dun_maitre'],
  ['Straße, Łódź, Åse, ısı', 'strasse_lodz_ase_isi'],
  ['65+', '65'],
  ['ﬁets', 'fiets'],
  ['Hoe oud is ${name}?', 'hoe_oud_is'],
  ['مساعدة', 'option'],
  ['', 'option'],
])('%s becomes %s', (label, code) => {
  expect(codeFromText(label)).toBe(code);
});

test('a taken code gets a number, and no option looks like a refusal', () => {
  expect(codeFromText('Ja', ['ja', 'ja_2'])).toBe('ja_3');
  expect(codeFromText('DK')).toBe('dk_2');
});

test('a name never begins with a digit and is never the word that Peil keeps', () => {
  expect(nameFromText('2 kinderen')).toBe('q_2_kinderen');
  expect(nameFromText('Language')).toBe('language_2');
});

test('whatever the text, the code and the name can be used, are new, and come out the same each time', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary' }),
      fc.array(fc.string({ unit: 'binary' }), { maxLength: 5 }),
      (text, others) => {
        const taken = others.map((other) => codeFromText(other));
        const code = codeFromText(text, taken);
        expect(Code.safeParse(code).success).toBe(true);
        expect(taken).not.toContain(code);
        expect(codeFromText(text, taken)).toBe(code);
        expect(Name.safeParse(nameFromText(text, taken)).success).toBe(true);
      },
    ),
  );
});
