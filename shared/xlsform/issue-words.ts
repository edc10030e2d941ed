import { filled } from '#shared/questionnaire/check/filled.ts';
import { findingWords } from '#shared/questionnaire/check/message.ts';
import { isWorkbookCode, messageOf, type WorkbookIssueCode } from './message.ts';
import { FR } from './messages/fr.ts';
import { NL } from './messages/nl.ts';
import type { XlsformIssue } from './xlsform-issue.ts';

/** The words for each remark on a workbook, with `{found}` and `{expected}` where they come. */
export type WorkbookMessages = Readonly<Record<WorkbookIssueCode, string>>;

const MESSAGES: Readonly<Record<string, WorkbookMessages>> = { nl: NL, fr: FR };

/**
 * A remark on a workbook in the language of a member of staff, without its place. What is wrong with the questionnaire
 * that came of it is said as the checker says it. The words of the workbook in it are text, never markup.
 */
export function issueWords(issue: XlsformIssue, language: string): string {
  const { code, found = '', expected = '' } = issue;
  const messages = MESSAGES[language];
  if (!messages) return messageOf(issue);
  if (isWorkbookCode(code)) return filled(messages[code], { found, expected });
  const words = findingWords({ code, details: { found, expected } }, language);
  return `${words.says} ${words.mend}`;
}
