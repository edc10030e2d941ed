/** What is wrong with one answer. The page finds the words; `limit` fills the number in. */
export interface AnswerIssue {
  /** The question's path: its name, inside a repeat `children[2].age`. */
  readonly path: string;
  readonly code:
    | 'required'
    | 'constraint'
    | 'notAnOption'
    | 'wrongType'
    | 'notANumber'
    | 'notWhole'
    | 'tooSmall'
    | 'tooLarge'
    | 'notADate'
    | 'notATime'
    | 'tooLong'
    | 'tooMany'
    | 'notExclusive'
    | 'duplicate'
    | 'incomplete'
    | 'unknownQuestion'
    | 'notAsked';
  /** The limit that was passed, or what stood there. */
  readonly limit?: string | number;
}
