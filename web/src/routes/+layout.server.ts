import type { LayoutServerLoad } from './$types';

/**
 * The language that the hook chose, for pages that do not know better and for the error page; on the pages of
 * staff and council also who is signed in: the name and the roles, never the token.
 */
export const load: LayoutServerLoad = ({ locals: { language, session } }) => ({
  language,
  ...(session && { account: { name: session.name, roles: session.roles } }),
});
