/** Staff and council move from page to page in one session: their pages run in the browser as well. */
export const csr = true;
