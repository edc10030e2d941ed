import type { Questionnaire } from '#shared/questionnaire/questionnaire.ts';

const option = (code: string, label: string) => ({ code, label: { nl: label } });

/** A small questionnaire in which every kind of rule stands once, so that a test can say what must happen. */
export const NEIGHBOURHOOD: Questionnaire = {
  format: 'peil/1',
  id: 'buurtbevraging',
  kind: 'needs',
  sourceLanguage: 'nl',
  languages: ['nl', 'fr'],
  title: { nl: 'Uw buurt', fr: 'Votre quartier' },
  children: [
    {
      type: 'single',
      name: 'age',
      label: { nl: 'Hoe oud bent u?' },
      options: [
        option('child', 'Jonger dan 13'),
        option('young', '13 tot 29'),
        option('older', '30 of ouder'),
      ],
      decline: ['refused'],
    },
    {
      type: 'multiple',
      name: 'needs',
      label: { nl: 'Wat hebt u nodig?' },
      options: [
        option('housing', 'Een woning'),
        option('work', 'Werk'),
        option('dutch', 'Nederlandse les'),
        { ...option('none', 'Niets'), exclusive: true },
      ],
      decline: ['dont_know', 'refused'],
    },
    {
      type: 'text',
      name: 'why',
      label: { nl: 'Waarom een woning?' },
      relevance: "selected(${needs}, 'housing')",
      maxLength: 40,
    },
    {
      type: 'number',
      name: 'years',
      label: { nl: 'Hoeveel jaar woont u hier?' },
      minimum: 0,
      maximum: 120,
      decline: ['refused'],
    },
    {
      type: 'ranking',
      name: 'first',
      label: { nl: 'Wat komt eerst?' },
      options: [option('park', 'Een park'), option('bus', 'Een bus')],
    },
  ],
  screenOuts: [
    { name: 'too_young', when: "${age} = 'child'", label: { nl: 'Deze vragen zijn voor 13 jaar en ouder.' } },
  ],
  derived: [
    {
      name: 'newcomer',
      label: { nl: 'Nieuw in de buurt' },
      expression: "if(${years} = '', 'unknown', if(${years} < 5, 'yes', 'no'))",
      values: [
        option('yes', 'Ja'),
        option('no', 'Nee'),
        { ...option('unknown', 'Niet bekend'), missing: 'dont_know' },
      ],
      definition: { nl: 'Minder dan 5 jaar in de buurt.' },
    },
  ],
  reporting: { overview: ['needs', 'first'], breakdowns: ['age', 'newcomer', 'language'] },
};
