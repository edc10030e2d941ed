/**
 * The expression "the answer to this question is one of these codes", for a question with one answer.
 * False as long as it is unanswered.
 */
export const oneOf = (question: string, codes: readonly string[]): string =>
  `(${codes.map((code) => `\${${question}} = '${code}'`).join(' or ')})`;

/** The expression "at least one of these codes is chosen", for a question with several answers. */
export const anyChosen = (question: string, codes: readonly string[]): string =>
  `(${codes.map((code) => `selected(\${${question}}, '${code}')`).join(' or ')})`;
