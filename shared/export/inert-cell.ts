/** What a spreadsheet may take for a formula when a text begins with it (OWASP, "CSV Injection"). */
const FORMULA = /^[=+\-@\t\r\n]/;
/** A number is no formula, whatever its sign. */
const NUMBER = /^[+-]?\d+(?:[.,]\d+)?$/;

/** A text that no spreadsheet works out: one that looks like a formula gets an apostrophe before it. */
export const inertCell = (text: string): string =>
  FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text;
