/**
 * Form fields of a page that are no answers. A question's name has no hyphen, so none of them can be taken for one.
 */
export const PAGE_LANGUAGE = 'page-language';
/** The page was made for an interview that was begun anew under what was typed. */
export const PAGE_ANEW = 'page-anew';
