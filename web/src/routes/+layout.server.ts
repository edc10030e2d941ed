import type { LayoutServerLoad } from './$types';

/** The language that the hook chose, for pages that do not know better and for the error page. */
export const load: LayoutServerLoad = ({ locals }) => ({ language: locals.language });
