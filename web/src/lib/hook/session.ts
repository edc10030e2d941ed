import { redirect } from '@sveltejs/kit';
import type { Handle } from '@sveltejs/kit/hooks';
import { areaOf, mayEnter } from '#lib/session/area.ts';
import { dropSealed, takeSealed } from '#lib/session/cookie.ts';
import { Session } from '#lib/session/session.ts';
import { sessionSettings } from '#lib/session/settings.ts';
import { signInPath } from '#lib/session/sign-in-path.ts';
import { LANGUAGE_COOKIE, STAFF_LANGUAGES, staffLanguage } from '#lib/session/staff-language.ts';

/** A year: a choice of language is not forgotten over the summer. */
const LANGUAGE_LASTS = 365 * 24 * 3600;

/**
 * On the pages of staff and council, and only there: reads who is signed in, chooses the language, and sends
 * whoever is not (or no longer) signed in to the sign-in page, from where they come back. What an account may
 * not see is refused by the area's own layout, which has the words for it.
 */
export const session: Handle = async ({ event, resolve }) => {
  const area = areaOf(event.url.pathname);
  if (!area) return resolve(event);

  const jar = { cookies: event.cookies, url: event.url, secret: sessionSettings().secret };
  const known = await takeSealed(jar, 'session', Session);
  const ended = known !== undefined && known.expiresAt <= Date.now() / 1000;
  if (known && !ended) event.locals.session = known;
  if (ended) dropSealed(jar, 'session');

  event.locals.language = staffLanguage({
    address: event.url.searchParams.get('lang'),
    cookie: event.cookies.get(LANGUAGE_COOKIE),
    account: known?.locale,
    acceptLanguage: event.request.headers.get('accept-language'),
  });
  const asked = event.url.searchParams.get('lang');
  if (asked && STAFF_LANGUAGES.includes(asked) && event.cookies.get(LANGUAGE_COOKIE) !== asked) {
    event.cookies.set(LANGUAGE_COOKIE, asked, {
      path: '/',
      httpOnly: true,
      sameSite: 'lax',
      secure: event.url.protocol === 'https:',
      maxAge: LANGUAGE_LASTS,
    });
  }

  if (area === 'account') return resolve(event);
  if (!event.locals.session) redirect(303, signInPath(event.url, ended ? 'ended' : undefined));
  // A form that this account may not send changes nothing; the page then says why.
  if (event.request.method !== 'GET' && !mayEnter(area, event.locals.session.roles)) {
    redirect(303, event.url.pathname);
  }
  return resolve(event);
};
