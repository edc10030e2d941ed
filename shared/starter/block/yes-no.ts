import type { Option } from '#shared/questionnaire/option.ts';
import { option } from '../option.ts';

/** The values of a derived variable that holds or does not hold. */
export const YES_NO: Option[] = [
  option('yes', ['Ja', 'Oui', 'Yes', 'نعم']),
  option('no', ['Nee', 'Non', 'No', 'لا']),
];

/** The value of a derived variable when the answers that it needs are not there: no group of its own. */
export const UNKNOWN: Option = option('unknown', ['Niet bekend', 'Inconnu', 'Not known', 'غير معروف'], {
  missing: 'dont_know',
});

export const YES_NO_UNKNOWN: Option[] = [...YES_NO, UNKNOWN];
