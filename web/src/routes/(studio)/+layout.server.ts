import { toldOnce } from '#lib/session/flash.ts';
import { sessionSettings } from '#lib/session/settings.ts';
import type { LayoutServerLoad } from './$types';

/** Who is signed in (never the token), and what the act before this page did. */
export const load: LayoutServerLoad = async ({ cookies, locals: { language, session }, url }) => ({
  language,
  ...(session && { account: { name: session.name, roles: session.roles } }),
  // Depends on the address, so that going on to another page does not tell it again.
  told: await toldOnce({ cookies, url: new URL(url.href), secret: sessionSettings().secret }),
});
