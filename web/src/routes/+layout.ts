/** A page is complete as HTML. Where script makes a whole page livelier (studio, council) its layout says so. */
export const csr = false;
