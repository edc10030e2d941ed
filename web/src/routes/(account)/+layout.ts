/** Signing in and out is complete as HTML; nothing here needs a script. */
export const csr = false;
