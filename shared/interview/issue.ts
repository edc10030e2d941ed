/** All that can be wrong with one answer. */
export const ISSUE_CODES = [
  'required',
  'constraint',
  'notAnOption',
  'wrongType',
  'notANumber',
  'notWhole',
  'tooSmall',
  'tooLarge',
  'notADate',
  'notATime',
  'tooLong',
  'tooMany',
  'notExclusive',
  'duplicate',
  'incomplete',
  'unknownQuestion',
  'notAsked',
] as const;

/** What is wrong with one answer. The page finds the words; `limit` fills the number in. */
export interface AnswerIssue {
  /** The question's path: its name, inside a repeat `children[2].age`. */
  readonly path: string;
  readonly code: (typeof ISSUE_CODES)[number];
  /** The limit that was passed, or what stood there. */
  readonly limit?: string | number;
}
