/** The form field of a way to decline, where the answer itself is no choice. */
export const declineField = (path: string): string => `${path}_decline`;

/** The form field of one row of a matrix, or of the place of one option of a ranking. */
export const memberField = (path: string, code: string): string => `${path}[${code}]`;
