import { areaOf } from '#lib/session/area.ts';
import { residentMessages } from '#lib/messages/resident/resident.ts';
import type { LayoutServerLoad } from './$types';

/**
 * The language that the hook chose, for pages that do not know better; on the pages of staff and council also who is
 * signed in: the name and the roles, never the token. Elsewhere the words of the error page, in that one language:
 * were they imported there, every page with script would load them in all languages.
 */
export const load: LayoutServerLoad = ({ locals: { language, session }, url }) => ({
  language,
  ...(session && { account: { name: session.name, roles: session.roles } }),
  ...(areaOf(url.pathname) === undefined && { errorTexts: residentMessages(language) }),
});
