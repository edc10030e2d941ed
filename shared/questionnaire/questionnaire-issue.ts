import type { ExpressionIssue, Span } from './expression/expression.ts';

/**
 * Why a questionnaire cannot be used, in a form that a designer's screen can point at. Nothing here is words:
 * the reader's interface has them by `code`.
 */
export interface QuestionnaireIssue {
  readonly code: ExpressionIssue['code'] | DefinitionIssueCode;
  /**
   * What it is about: the name of the question, group, derived variable, screen-out or choice list; empty for
   * the questionnaire itself.
   */
  readonly node: string;
  /** Which part of it: `relevance`, `options[2].label`, `reporting.overview[0]`. */
  readonly field: string;
  /** Where inside an expression. */
  readonly span?: Span;
  /** What stood there. */
  readonly found?: string;
  /** What would be right there. */
  readonly expected?: string;
  /** For `circular`: the names that wait for each other, in order; the last one waits for the first. */
  readonly cycle?: readonly string[];
}

export type DefinitionIssueCode =
  | 'duplicateName'
  /** A name that Peil itself uses: `language`, the text of an "other" option, a form field. */
  | 'reservedName'
  | 'duplicateCode'
  | 'unknownChoiceList'
  /** Neither options nor a choice list, or an empty one. */
  | 'noOptions'
  /** Options and a choice list at once. */
  | 'twoOptionSources'
  | 'unknownConsent'
  | 'circular'
  | 'requiredNote'
  /** A text that is shown is missing in the source language. */
  | 'missingText'
  /** The source language is not among the languages. */
  | 'missingSourceLanguage'
  | 'unknownReportingName'
  /** A name under reporting that cannot be counted that way (an overview of a text, for instance). */
  | 'unfitReportingName'
  | 'emptyRange';
