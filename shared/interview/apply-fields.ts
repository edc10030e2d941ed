import type { Answer } from '#shared/questionnaire/answer.ts';
import { isCodes } from '#shared/questionnaire/clean-answer.ts';
import type { Interview, PageId } from './interview.ts';
import type { AnswerIssue } from './issue.ts';
import { applyRepeat } from './apply-repeat.ts';
import { readFields, type FieldReading } from './read-fields.ts';
import type { ShownQuestion } from './shown.ts';

/** What came of a page that was sent in. */
export interface AppliedFields {
  /** What is wrong on the page, at most one issue a path, in the order of its questions. */
  readonly issues: readonly AnswerIssue[];
  /**
   * Questions that the answers brought onto the page and that were not on the form: without script the page has
   * to be shown once more before it is left.
   */
  readonly appeared: readonly string[];
  /** A button of the page's repeat was used: the page is shown again, or left for the entry that was added. */
  readonly pressed?: 'add' | 'remove';
}

/**
 * Takes the form fields of a page into the interview. Answers to what was not on the form stay as they were, also
 * the options of a multiple choice that are hidden now (they come back with their consent). A page that is not
 * asked takes nothing.
 */
export function applyFields(
  interview: Interview,
  page: PageId,
  fields: Iterable<readonly [string, unknown]>,
): AppliedFields {
  const sent = [...fields];
  const names = new Set(sent.map(([name]) => name));
  const done = new Set<string>();
  const issues = new Map<string, AnswerIssue>();
  const { sourceLanguage } = interview.compiled.questionnaire;
  // Somebody may write in the language of the page or in that of the survey.
  const languages = [interview.language, sourceLanguage, ...interview.compiled.questionnaire.languages];
  const take = (question: ShownQuestion): void => {
    done.add(question.path);
    for (const reading of readFields([question], sent, languages)) {
      interview.setAnswer(reading.path, withHidden(interview, question, reading));
      if (reading.issue) issues.set(reading.path, reading.issue);
    }
  };
  const repeat = applyRepeat(interview, interview.page(page)?.repeat, sent);
  if (repeat.issue) issues.set(repeat.issue.path, repeat.issue);
  const asked = (): readonly ShownQuestion[] => interview.page(page)?.questions ?? [];

  asked().forEach(take);
  // With script, a question that an answer brought onto the page was answered on it as well.
  const isOnForm = (question: ShownQuestion): boolean =>
    [...names].some((name) => name === question.path || isPartOf(name, question.path));
  for (let next = brought(); next; next = brought()) take(next);
  function brought(): ShownQuestion | undefined {
    return asked().find((question) => !done.has(question.path) && isOnForm(question));
  }

  for (const issue of interview.issues(page)) if (!issues.has(issue.path)) issues.set(issue.path, issue);
  const order = [
    ...(repeat.issue ? [repeat.issue.path] : []),
    ...asked().flatMap(({ path, other }) => (other ? [path, other.path] : [path])),
  ];
  return {
    ...(repeat.pressed && { pressed: repeat.pressed }),
    issues: order.map((path) => issues.get(path)).filter((issue) => issue !== undefined),
    appeared: asked()
      .filter((question) => question.type !== 'note' && !question.readonly && !done.has(question.path))
      .map((question) => question.path),
  };
}

const isPartOf = (field: string, path: string): boolean =>
  field.startsWith(`${path}[`) || field === `${path}_decline` || field === `${path}_other`;

/** The answer with the codes that were chosen before and are not offered now, so that they are not lost. */
function withHidden(
  interview: Interview,
  question: ShownQuestion,
  { path, answer }: FieldReading,
): Answer | undefined {
  const before = question.type === 'multiple' && path === question.path ? interview.answer(path) : undefined;
  if (before === undefined || !isCodes(before) || (answer !== undefined && !isCodes(answer))) return answer;
  const shown = [...question.options, ...question.decline];
  const excludes = shown.some(({ code, option }) => option.exclusive && answer?.includes(code));
  const hidden = excludes ? [] : before.filter((code) => shown.every((option) => option.code !== code));
  return hidden.length > 0 ? [...(answer ?? []), ...hidden] : answer;
}
