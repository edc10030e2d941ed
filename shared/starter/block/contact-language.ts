import type { DerivedVariable } from '#shared/questionnaire/questionnaire.ts';
import { decide } from '../decide.ts';
import { anyChosen } from '../one-of.ts';
import { words } from '../words.ts';
import { YES_NO_UNKNOWN } from './yes-no.ts';

/** Who can ask for help in none of the contact languages. */
export const NO_CONTACT_LANGUAGE: DerivedVariable = {
  name: 'no_contact_language',
  label: words('Geen contacttaal', 'Aucune langue de contact', 'No contact language', 'من دون لغة تواصل'),
  expression: decide(
    [
      ["selected(${contact_lang}, 'none')", 'yes'],
      [anyChosen('contact_lang', ['nl', 'fr', 'en']), 'no'],
    ],
    'unknown',
  ),
  values: YES_NO_UNKNOWN,
  definition: words(
    'Kan in geen van de drie contacttalen (Nederlands, Frans, Engels) zelf hulp vragen. Te vergelijken met de BRIO-taalbarometer 5: 10,5 % van de inwoners.',
    'La personne ne peut demander elle-même de l’aide dans aucune des trois langues de contact (néerlandais, français, anglais). À comparer avec le baromètre linguistique BRIO 5 : 10,5 % des habitants.',
    'Cannot ask for help without someone else in any of the three contact languages (Dutch, French, English). To be compared with the BRIO language barometer 5: 10.5% of residents.',
    'لا يستطيع الشخص أن يطلب المساعدة بنفسه بأي من لغات التواصل الثلاث (الهولندية والفرنسية والإنجليزية). يُقارَن بمقياس اللغات BRIO الخامس: 10.5% من السكان.',
  ),
  plan: ['1.2.4', '3'],
};
