/**
 * The id of an element of a question: of its first control without a part, else of the part (`hint`, `error`,
 * or an option's code). The names of form fields are paths; a path's brackets do not belong in an id.
 */
export const fieldId = (path: string, part?: string): string =>
  `q-${path.replace(/[^A-Za-z0-9_-]/g, '-')}${part === undefined ? '' : `--${part.replace(/[^A-Za-z0-9_-]/g, '-')}`}`;
