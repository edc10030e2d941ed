import { toldOnce } from '#lib/session/flash.ts';
import { sessionSettings } from '#lib/session/settings.ts';
import type { LayoutServerLoad } from './$types';

/** What the act before this page did. It depends on the address, so that another page does not tell it again. */
export const load: LayoutServerLoad = async ({ cookies, url }) => ({
  told: await toldOnce({ cookies, url: new URL(url.href), secret: sessionSettings().secret }),
});
