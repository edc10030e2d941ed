/** True for who came to at least one of the places of the question `used`. */
export const USES_AN_OFFER = "(count-selected(${used}) > 0 and not(selected(${used}, 'none')))";
