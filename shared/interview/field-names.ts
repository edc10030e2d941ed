/** The form field of a way to decline, where the answer itself is no choice. */
export const declineField = (path: string): string => `${path}_decline`;

/** The form field of one row of a matrix, or of the place of one option of a ranking. */
export const memberField = (path: string, code: string): string => `${path}[${code}]`;

/** The button that adds an entry to a repeat. */
export const addField = (path: string): string => `${path}[add]`;

/** The button that takes an entry out of a repeat; its value is the number of the entry. */
export const removeField = (path: string): string => `${path}[remove]`;
