import type { Option } from '#shared/questionnaire/option.ts';

/** The two answers to a consent, for tools that do not know the type: in Peil they are words of the interface. */
export const YES_NO: readonly Option[] = [
  { code: 'yes', label: { nl: 'Ja', fr: 'Oui', en: 'Yes', ar: 'نعم' } },
  { code: 'no', label: { nl: 'Nee', fr: 'Non', en: 'No', ar: 'لا' } },
];
