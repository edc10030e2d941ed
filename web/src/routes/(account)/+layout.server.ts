import type { LayoutServerLoad } from './$types';

/** Who is signed in already, if anybody: the name and the roles, never the token. */
export const load: LayoutServerLoad = ({ locals: { language, session } }) => ({
  language,
  ...(session && { account: { name: session.name, roles: session.roles } }),
});
