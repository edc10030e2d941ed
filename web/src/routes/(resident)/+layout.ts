/** A resident's page is complete as HTML and ships no SvelteKit script; what makes it nicer is `#lib/enhance`. */
export const csr = false;
