import { redirect } from '@sveltejs/kit';
import { api } from '#lib/client/api.ts';
import { dropSealed, putSealed, takeSealed } from '#lib/session/cookie.ts';
import { landing } from '#lib/session/landing.ts';
import { now } from '#lib/session/now.ts';
import { finishSignIn } from '#lib/session/provider.ts';
import { PendingSignIn } from '#lib/session/session.ts';
import { sessionSettings } from '#lib/session/settings.ts';
import { signInPath } from '#lib/session/sign-in-path.ts';
import { may } from '#shared/contract/rights.ts';
import type { RequestHandler } from './$types';

/** How long an ended session is remembered, so that the page can say that it ended. */
const REMEMBERED = 12 * 3600;

/** Comes back from the identity provider: makes the session and goes on to where the person wanted to be. */
export const GET: RequestHandler = async ({ cookies, url }) => {
  const { provider, secret } = sessionSettings();
  const jar = { cookies, url, secret };
  const pending = await takeSealed(jar, 'sign-in', PendingSignIn);
  dropSealed(jar, 'sign-in');
  if (!pending || pending.expiresAt <= now()) redirect(303, signInPath(undefined, 'failed'));

  const result = await finishSignIn(provider, url, pending);
  if (result.outcome !== 'signedIn') {
    if (result.outcome === 'refused') {
      console.warn(JSON.stringify({ level: 'warn', what: 'sign-in refused', why: result.why }));
    }
    const wanted = new URL(pending.returnPath, url);
    redirect(303, signInPath(wanted, result.outcome === 'refused' ? 'failed' : result.outcome));
  }
  const { session } = result;
  await putSealed(jar, 'session', session, session.expiresAt - now() + REMEMBERED);
  // The audit then shows a name. Whoever signs in notices nothing where that does not succeed.
  if (may('standByName', session.roles)) {
    const named = await api(session.idToken).nameAccount({});
    if (!named.ok)
      console.warn(JSON.stringify({ level: 'warn', what: 'account not named', why: named.problem.key }));
  }
  redirect(303, landing(pending.returnPath, session.roles));
};
