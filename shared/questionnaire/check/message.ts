import type { CheckCode, Finding } from './finding.ts';
import { filled } from './filled.ts';
import { EN } from './messages/en.ts';
import { FR } from './messages/fr.ts';
import { NL } from './messages/nl.ts';

/** What a finding says and how to mend it, with `{name}` where a detail of the finding comes. */
export interface CheckMessage {
  readonly says: string;
  readonly mend: string;
}
export type CheckMessages = Readonly<Record<CheckCode, CheckMessage>>;

/** The languages in which staff work. */
const MESSAGES: Readonly<Record<string, CheckMessages>> = { nl: NL, fr: FR, en: EN };

/**
 * A finding in words, in the language of a member of staff (Dutch where there is no other), with its details filled
 * in. A sentence about a detail that there is none of is left out. The words of the questionnaire in it are text,
 * never markup.
 */
export function findingWords(
  { code, details }: Pick<Finding, 'code' | 'details'>,
  language: string,
): CheckMessage {
  const { says, mend } = (MESSAGES[language] ?? NL)[code];
  return { says: filled(says, details), mend: filled(mend, details) };
}
