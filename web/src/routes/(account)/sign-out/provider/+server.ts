import { redirect } from '@sveltejs/kit';
import { dropSealed, takeSealed } from '#lib/session/cookie.ts';
import { endSessionAddress } from '#lib/session/provider.ts';
import { SignOut } from '#lib/session/session.ts';
import { sessionSettings } from '#lib/session/settings.ts';
import type { RequestHandler } from './$types';

/** Goes on to the provider to end its session as well, when it offers that. */
export const GET: RequestHandler = async ({ cookies, url }) => {
  const { provider, secret } = sessionSettings();
  const jar = { cookies, url, secret };
  const leaving = await takeSealed(jar, 'sign-out', SignOut);
  dropSealed(jar, 'sign-out');
  const address =
    leaving &&
    (await endSessionAddress(provider, { idToken: leaving.idToken, returnTo: `${url.origin}/sign-out` }));
  if (address) redirect(302, address, { external: true });
  redirect(303, '/sign-out');
};
