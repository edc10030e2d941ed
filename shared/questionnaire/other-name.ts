/** The name under which the free text of a `specify` option is kept (XLSForm's `or_other`). */
export const otherName = (question: string): string => `${question}_other`;
