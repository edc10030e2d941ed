import { redirect } from '@sveltejs/kit';
import { putSealed } from '#lib/session/cookie.ts';
import { beginSignIn } from '#lib/session/provider.ts';
import { returnPath } from '#lib/session/return-path.ts';
import { sessionSettings } from '#lib/session/settings.ts';
import { signInPath } from '#lib/session/sign-in-path.ts';
import { now } from '#lib/session/now.ts';
import type { RequestHandler } from './$types';

/** Sends the browser to the identity provider and keeps, sealed, what must come back from there. */
export const GET: RequestHandler = async ({ cookies, locals, url }) => {
  const { provider, secret } = sessionSettings();
  const wanted = returnPath(url.searchParams.get('to'));
  const begun = await beginSignIn(provider, {
    redirectUri: `${url.origin}/sign-in/callback`,
    returnPath: wanted,
    language: locals.language,
    now: now(),
  });
  if (!begun) redirect(303, signInPath(new URL(wanted, url), 'unavailable'));
  const { address, pending } = begun;
  await putSealed({ cookies, url, secret }, 'sign-in', pending, pending.expiresAt - now());
  redirect(302, address, { external: true });
};
