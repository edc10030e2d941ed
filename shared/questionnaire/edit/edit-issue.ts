import type { Target } from './target.ts';

/** Why a change cannot be made; the draft stays as it is. The words are the interface's, by `code`. */
export interface EditIssue {
  readonly code:
    /** The draft has no such question, option or list. */
    | 'unknownTarget'
    /** There is no such place, or what moves would come to stand inside itself. */
    | 'unknownPlace'
    /** A question, group, derived variable, list or screen-out has this name already. */
    | 'usedName'
    /** Peil gives this name a meaning of its own. */
    | 'reservedName'
    | 'usedCode'
    /** A published version has answers under it: a code, or a name with another type. */
    | 'published'
    /** A group, a list or the questionnaire would have nothing left in it. */
    | 'wouldBeEmpty'
    /** Questions take their options from this list. */
    | 'usedList'
    | 'usedLanguage'
    | 'unknownLanguage'
    /** The source language cannot go. */
    | 'sourceLanguage'
    /** There is a change of its own for this field (a name, a code, a type, the list of questions). */
    | 'notThisWay'
    /** The field holds no texts. */
    | 'notText'
    /** What is there after the change is no questionnaire; `field` says where. */
    | 'invalid';
  readonly target?: Target;
  readonly field?: string;
  /** What was asked for. */
  readonly found?: string;
}
