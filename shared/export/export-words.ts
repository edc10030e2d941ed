import type { LocalizedText } from '#shared/language/localized-text.ts';

/** The languages of those who read an export. */
export const EXPORT_LANGUAGES = ['nl', 'fr', 'en'] as const;
export type ExportLanguage = (typeof EXPORT_LANGUAGES)[number];

/** The words of an export that no questionnaire brings. */
export const EXPORT_WORDS = {
  id: { nl: 'Nummer van het antwoord', fr: 'Numéro de la réponse', en: 'Number of the response' },
  month: { nl: 'Maand van inzending', fr: 'Mois de l’envoi', en: 'Month of sending' },
  channel: { nl: 'Kanaal', fr: 'Canal', en: 'Channel' },
  language: { nl: 'Taal van het gesprek', fr: 'Langue de l’entretien', en: 'Language of the interview' },
  version: {
    nl: 'Versie van de vragenlijst',
    fr: 'Version du questionnaire',
    en: 'Version of the questionnaire',
  },
  assisted: {
    nl: 'Ingevuld met hulp, op een tablet',
    fr: 'Rempli avec de l’aide, sur une tablette',
    en: 'Filled in with help, on a tablet',
  },
  dont_know: { nl: 'Weet ik niet', fr: 'Je ne sais pas', en: 'I don’t know' },
  refused: { nl: 'Zeg ik liever niet', fr: 'Je préfère ne pas le dire', en: 'I’d rather not say' },
  yes: { nl: 'Ja', fr: 'Oui', en: 'Yes' },
  no: { nl: 'Nee', fr: 'Non', en: 'No' },
  other: { nl: 'in eigen woorden', fr: 'en ses propres mots', en: 'in their own words' },
  place: { nl: 'plaats', fr: 'place', en: 'place' },
  theme: { nl: 'thema', fr: 'thème', en: 'theme' },
  entry: { nl: 'invoer', fr: 'entrée', en: 'entry' },
} as const satisfies Record<string, LocalizedText>;
