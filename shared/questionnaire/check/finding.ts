import type { LanguageTag } from '#shared/language/tag.ts';
import type { Path } from '../every-expression.ts';
import type { Span } from '../expression/expression.ts';
import type { QuestionnaireIssue } from '../questionnaire-issue.ts';

/**
 * `error`: it cannot be published. `warning`: it can, and some people will meet a fault. `hint`: it can be better.
 */
export type Severity = 'error' | 'warning' | 'hint';

/** What the checker finds beyond what keeps a questionnaire from running at all. */
export type OwnCheckCode =
  /** No answers lead to this question or group. */
  | 'neverAsked'
  /** Whatever is answered, the interview ends here. */
  | 'alwaysStops'
  /** Every answer breaks a rule or ends the interview. */
  | 'noAnswerPossible'
  /** A section in which nothing is ever shown. */
  | 'emptyPage'
  /** Whether it is asked is decided by a question that comes later. */
  | 'decidedLater'
  | 'unknownCode'
  /** `=` compares all chosen answers at once. */
  | 'comparesList'
  | 'sensitiveWithoutReason'
  | 'sensitiveRequired'
  | 'sensitiveWithoutConsent'
  | 'tooLong'
  | 'minutesTooFew'
  | 'missingTranslation'
  | 'outdatedTranslation'
  | 'placeholderLost'
  | 'placeholderUnknown'
  | 'severalQuestions'
  | 'negation'
  | 'longSentence'
  | 'longWord'
  | 'stiffWord'
  | 'unusedChoiceList'
  | 'noTrustText'
  /** Against the versions that are published. */
  | 'changesMeaning'
  | 'usedBefore';

export type CheckCode = OwnCheckCode | QuestionnaireIssue['code'];

/** Where something was found: enough for a link that opens the right field with the words marked. */
export interface Place {
  /** The way to it in the draft. */
  readonly path: Path;
  /** As in `QuestionnaireIssue`: the name of what it belongs to, empty for the questionnaire itself. */
  readonly node: string;
  readonly field: string;
  readonly language?: LanguageTag;
  /** Which characters of the expression or the text. */
  readonly span?: Span;
}

/** Something that staff should look at before publishing. */
export interface Finding {
  readonly code: CheckCode;
  readonly severity: Severity;
  readonly place: Place;
  /** What the words of the message are filled with. */
  readonly details: Readonly<Record<string, string | number>>;
}
