import { timingSafeEqual } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { errors, type Provider } from 'oidc-provider';
import { readBody } from '../http-event.ts';
import { accountNamed, type LocalAccount } from './accounts.ts';
import { expiredPage, signInPage } from './pages.ts';
import { productOrigins } from './provider.ts';
import { textsFor } from './texts.ts';

const FORM_LIMIT_BYTES = 10_000;

/** Answers `/sign-in/<uid>`: shows the form, and takes what was filled in. */
export async function signIn(
  provider: Provider,
  productPort: number,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const send = (status: number, html: string): void => {
    response.writeHead(status, {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      // Browsers hold the address that a form is redirected to against form-action: that is the product.
      'content-security-policy': `default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; frame-ancestors 'none'; form-action 'self' ${productOrigins(productPort).join(' ')}`,
      'referrer-policy': 'same-origin',
    });
    response.end(html);
  };
  const acceptLanguage = request.headers['accept-language'];
  let details;
  try {
    details = await provider.interactionDetails(request, response);
  } catch (reason) {
    if (!(reason instanceof errors.SessionNotFound)) throw reason;
    const [peil = '/'] = productOrigins(productPort);
    send(400, expiredPage(textsFor(undefined, acceptLanguage), peil));
    return;
  }
  const texts = textsFor(details.params['ui_locales'] as string | undefined, acceptLanguage);
  if (request.method !== 'POST') {
    send(200, signInPage(texts));
    return;
  }
  const form = new URLSearchParams((await readBody(request, FORM_LIMIT_BYTES))?.toString() ?? '');
  if (form.get('intent') === 'cancel') {
    const result = { error: 'access_denied', error_description: 'The person did not sign in.' };
    await provider.interactionFinished(request, response, result, { mergeWithLastSubmission: false });
    return;
  }
  const username = (form.get('username') ?? '').trim().toLowerCase();
  const account = accountNamed(username);
  if (!account || !knows(account, form.get('password') ?? '')) {
    send(422, signInPage(texts, { username }));
    return;
  }
  await provider.interactionFinished(request, response, { login: { accountId: account.username } });
}

function knows(account: LocalAccount, password: string): boolean {
  const [expected, given] = [Buffer.from(account.password), Buffer.from(password)];
  return expected.length === given.length && timingSafeEqual(expected, given);
}
