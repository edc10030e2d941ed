/** The file travels from the report to its acceptance in the page itself: a script would carry it twice. */
export const csr = false;
