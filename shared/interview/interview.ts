import type { ShownText } from '#shared/language/text-in.ts';
import type { LanguageTag } from '#shared/language/tag.ts';
import type { LocalizedText } from '#shared/language/localized-text.ts';
import type { Answer, Answers } from '#shared/questionnaire/answer.ts';
import type { CompiledQuestionnaire } from '#shared/questionnaire/compiled.ts';
import type { Surroundings, Value } from '#shared/questionnaire/expression/scope.ts';
import type { ScreenOut } from '#shared/questionnaire/questionnaire.ts';
import type { AnswerIssue } from './issue.ts';
import type { Progress, ShownPage, ShownQuestion } from './shown.ts';

/** The number of a page in the questionnaire, from `1`; inside a repeat with the entry: `12.2`. */
export type PageId = string;

/**
 * One resident's pass through a questionnaire. A path is the name of a question or group, inside a repeat
 * `children[2].age`; the text of an "other" option is `<question>_other`. A path that does not exist is a
 * fault of the caller where it is set and simply nothing where it is read.
 */
export interface Interview {
  readonly compiled: CompiledQuestionnaire;
  readonly language: LanguageTag;
  /** One higher after each change: what a view watches. */
  readonly revision: number;

  /** Puts texts, piped answers and option labels in another language. No answer changes. */
  switchLanguage(language: LanguageTag): void;

  /**
   * Takes an answer, or `undefined` to take it back. It is kept as it was given, also when it is wrong
   * (`issues` says so) and also while the question is not asked (it comes back when the question does).
   * Answers to a calculated or read-only question, and to a path that does not exist, change nothing.
   * Returns whether the path can be answered.
   */
  setAnswer(path: string, answer: Answer | undefined): boolean;
  /** What was given, right or wrong, asked or not. */
  answer(path: string): Answer | undefined;
  /** What counts: the calculated value, or the answer when its question is asked; else the empty string. */
  value(path: string): Value;
  /** How many entries of a repeat are asked. */
  entryCount(path: string): number;
  /** For a repeat without a count of its own: as many entries as the resident wants. */
  setEntryCount(path: string, count: number): void;

  /** Whether a question or group is asked now: its groups, its consent, its relevance, and something to choose. */
  isRelevant(path: string): boolean;
  isRequired(path: string): boolean;
  /** The question as a page shows it; `undefined` when it is not asked now. */
  question(path: string): ShownQuestion | undefined;

  /** The pages that are asked now, in order. */
  pages(): readonly PageId[];
  /** `undefined` for a page that does not exist or has nothing to ask now. */
  page(id: PageId): ShownPage | undefined;
  /** The next page with something to ask; `undefined` after the last. The page itself need not be asked any more. */
  nextPage(after: PageId): PageId | undefined;
  previousPage(before: PageId): PageId | undefined;
  /** The page that asks a question, for a link from an error summary. */
  pageOf(path: string): PageId | undefined;
  firstPageWithIssue(): PageId | undefined;
  /** `undefined` for a page that is not asked now. */
  progress(id: PageId): Progress | undefined;

  /** What is wrong, at most one per answer, in questionnaire order: of one page, or of the whole interview. */
  issues(page?: PageId): readonly AnswerIssue[];
  /** The kind stop that fires, if one does: then nothing is stored. */
  screenedOut(): ScreenOut | undefined;
  /** A text in the language of the interview, with `${name}` replaced by that answer's words. */
  text(localized: LocalizedText | undefined, at?: string): ShownText | undefined;

  /** Everything that was given, for a draft: asked or not, right or wrong. `startInterview` takes it back. */
  answers(): Answers;
  /** What is handed in: only what is asked at the end, and the calculated values, in questionnaire order. */
  submission(): Answers;
}

/** What an interview begins with. */
export interface InterviewStart {
  readonly language: LanguageTag;
  readonly surroundings: Surroundings;
  /** A draft. Without it the interview is new, and initial values are filled in. */
  readonly answers?: Answers | undefined;
}
