import type { Option } from '#shared/questionnaire/option.ts';
import { words, type InFour } from './words.ts';

/** An option of a starter survey: its code, its label in four languages, and what else holds for it. */
export const option = (code: string, label: InFour, more: Omit<Option, 'code' | 'label'> = {}): Option => ({
  code,
  label: words(...label),
  ...more,
});
