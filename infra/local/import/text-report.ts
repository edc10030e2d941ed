import { messageOf } from '#shared/xlsform/message.ts';
import { outlineOf, type OutlinedQuestion } from '#shared/xlsform/outline.ts';
import type { ReadOutcome } from '#shared/xlsform/read.ts';
import type { Severity, XlsformIssue } from '#shared/xlsform/xlsform-issue.ts';
import type { Questionnaire } from '#shared/questionnaire/questionnaire.ts';

const HEADINGS: Readonly<Record<Severity, string>> = {
  error: 'Errors, which stand in the way of publishing',
  warning: 'Warnings: carried over otherwise than written, or left out',
  info: 'Notes',
};

/** A report as people read it. */
export function textReport(file: string, { draft, issues }: ReadOutcome): string {
  const parts = [draft ? questionnaireText(draft) : `${file}: nothing could be carried over.`];
  for (const severity of ['error', 'warning', 'info'] as const) {
    const some = issues.filter((issue) => issue.severity === severity);
    if (some.length > 0)
      parts.push([`${HEADINGS[severity]} (${String(some.length)})`, ...some.map(issueLine)].join('\n'));
  }
  const errors = issues.filter(({ severity }) => severity === 'error').length;
  parts.push(
    errors === 0 && draft
      ? 'This questionnaire can be published.'
      : 'This questionnaire cannot be published yet.',
  );
  return parts.join('\n\n');
}

function questionnaireText(draft: Questionnaire): string {
  const { questions } = outlineOf(draft);
  const title = draft.title[draft.sourceLanguage] ?? draft.id;
  const width = Math.max(...questions.map(({ type }) => type.length));
  return [
    `${title} (${draft.languages.join(', ')}): ${String(questions.length)} questions`,
    ...questions.map((question) => questionLine(question, draft.sourceLanguage, width)),
  ].join('\n');
}

function questionLine(
  { type, path, label, choices }: OutlinedQuestion,
  language: string,
  width: number,
): string {
  const words = (label[language] ?? '').replace(/\s+/g, ' ');
  const offered = choices.length > 0 ? ` [${String(choices.length)} choices]` : '';
  return `  ${type.padEnd(width)}  ${path}${words === '' ? '' : `: ${shortened(words)}`}${offered}`;
}

const shortened = (words: string): string => (words.length > 70 ? `${words.slice(0, 69)}…` : words);

function issueLine(issue: XlsformIssue): string {
  const place = [
    issue.sheet,
    issue.row === undefined ? '' : `row ${String(issue.row)}`,
    issue.column === undefined ? '' : issue.column,
  ].filter((part) => part !== '');
  return `  ${place.length > 0 ? `${place.join(', ')}: ` : ''}${messageOf(issue)}`;
}
