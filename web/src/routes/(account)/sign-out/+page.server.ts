import { redirect } from '@sveltejs/kit';
import { dropSealed, putSealed, takeSealed } from '#lib/session/cookie.ts';
import { sessionSettings } from '#lib/session/settings.ts';
import { SignOut } from '#lib/session/session.ts';
import type { Actions, PageServerLoad } from './$types';

/** Long enough to reach the provider, in seconds. */
const ON_THE_WAY = 120;

/** Says that one is signed out, and whether the provider's session is still to be ended. */
export const load: PageServerLoad = async ({ cookies, url }) => {
  const leaving = await takeSealed({ cookies, url, secret: sessionSettings().secret }, 'sign-out', SignOut);
  return { leaving: leaving !== undefined };
};

export const actions: Actions = {
  /**
   * Ends the session of Peil. The provider's own session is ended from the page that follows: a form that is
   * redirected to another site is refused by the content policy.
   */
  default: async ({ cookies, locals, url }) => {
    const jar = { cookies, url, secret: sessionSettings().secret };
    dropSealed(jar, 'session');
    if (locals.session) await putSealed(jar, 'sign-out', { idToken: locals.session.idToken }, ON_THE_WAY);
    redirect(303, '/sign-out');
  },
};
