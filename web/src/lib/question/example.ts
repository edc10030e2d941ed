import type { LocalizedText } from '#shared/language/localized-text.ts';
import type { LanguageTag } from '#shared/language/tag.ts';
import { startInterview } from '#shared/interview/interview.ts';
import type { AnswerIssue } from '#shared/interview/issue.ts';
import type { ShownQuestion } from '#shared/interview/shown.ts';
import type { Answers } from '#shared/questionnaire/answer.ts';
import { compileQuestionnaire } from '#shared/questionnaire/compile.ts';
import type { Question } from '#shared/questionnaire/question.ts';

/**
 * One state of a question type. The examples of a type are its documentation, what its test renders, and what
 * the review page shows; so each says what it is for.
 */
export interface Example {
  /** What can be seen here, for whoever reviews it. */
  readonly shows: string;
  readonly question: Question;
  readonly answers?: Answers;
  /** Shown with what is wrong with the answers, as after Next. */
  readonly checked?: boolean;
  /** What was searched for in its long list of options. */
  readonly search?: string;
}

/** The languages that examples are reviewed in: both directions, and the three languages of the house. */
export const EXAMPLE_LANGUAGES = ['nl', 'fr', 'en', 'ar'] as const;

/** Writes an example's text in the languages that it is reviewed in. */
export const words = (nl: string, ar: string, fr: string, en: string): LocalizedText => ({ nl, fr, en, ar });

/** What an example puts on the page. */
export interface ShownExample {
  readonly question: ShownQuestion;
  readonly issue: AnswerIssue | undefined;
}

/** Runs an example through the interview that residents go through. */
export function showExample({ question, answers, checked }: Example, language: LanguageTag): ShownExample {
  const made = compileQuestionnaire({
    format: 'peil/1',
    id: 'example',
    kind: 'other',
    sourceLanguage: 'nl',
    languages: [...EXAMPLE_LANGUAGES],
    title: words('Voorbeeld', 'مثال', 'Exemple', 'Example'),
    children: [question],
  });
  if (!made.ok) throw new Error(`The example "${question.name}" is wrong: ${JSON.stringify(made.issues)}`);
  const interview = startInterview(made.compiled, {
    language,
    answers: answers ?? {},
    surroundings: { today: '2026-11-25', now: '2026-11-25T12:00:00Z', random: () => 0, uuid: () => '' },
  });
  const shown = interview.question(question.name);
  if (!shown) throw new Error(`The example "${question.name}" asks nothing.`);
  return { question: shown, issue: checked ? interview.issues()[0] : undefined };
}
