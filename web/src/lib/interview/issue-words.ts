import { dateExample } from '#lib/question/date/date-example.ts';
import { message } from '#lib/messages/message.ts';
import type { ResidentCatalogue } from '#lib/messages/resident/resident.ts';
import type { ShownText } from '#shared/language/text-in.ts';
import type { AnswerIssue } from '#shared/interview/issue.ts';
import type { ShownQuestion } from '#shared/interview/shown.ts';

/**
 * What is wrong with an answer and what to do, in the resident's language. The designer's own words come
 * first, where the questionnaire has them.
 */
export function issueWords(
  issue: AnswerIssue,
  question: ShownQuestion | undefined,
  texts: ResidentCatalogue,
): ShownText {
  if (issue.code === 'constraint' && question?.constraintMessage) return question.constraintMessage;
  if (issue.code === 'required' && question?.requiredMessage) return question.requiredMessage;
  const precision = question?.question.type === 'date' ? question.question.precision : undefined;
  const values = {
    limit: issue.limit ?? '',
    example: `${dateExample(precision ?? 'day')}${question?.type === 'dateTime' ? ' 14:30' : ''}`,
  };
  const key =
    issue.code === 'incomplete' && question?.required
      ? 'error.incompleteRequired'
      : (`error.${issue.code}` as const);
  return { text: message(texts, key, values), language: texts.language };
}
