/**
 * What a spreadsheet may take for a formula when a text begins with it (OWASP, "CSV Injection"), and what already bears
 * the sign that prevents it: without that, nobody could tell the two apart afterwards.
 */
const RUNS = /^'*[=+\-@\t\r\n]/;
const MADE_INERT = /^'+[=+\-@\t\r\n]/;

/**
 * A cell of a CSV file that a spreadsheet shows and never runs: with an apostrophe before it. A workbook needs none: its
 * cells say themselves that they are text.
 */
export const inertCell = (text: string): string => (RUNS.test(text) ? `'${text}` : text);

/** The words of a cell that may have been made inert: the opposite of `inertCell`. */
export const fromInertCell = (cell: string): string => (MADE_INERT.test(cell) ? cell.slice(1) : cell);
