/** The form field with what is searched for in the long list of a question. */
export const searchField = (path: string): string => `${path}[search]`;

/** What was searched for when the page was made. */
export const searchedField = (path: string): string => `${path}[searched]`;
