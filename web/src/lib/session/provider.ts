import * as oidc from 'openid-client';
import * as z from 'zod';
import { type PendingSignIn, Role, type Session } from './session.ts';

/** How this site is known to the identity provider. */
export interface ProviderSettings {
  /** The issuer's address, where its discovery document is found. */
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string | undefined;
}

/** How long somebody may take to sign in, in seconds. */
const SIGN_IN_LASTS = 15 * 60;

/** What Peil reads of the ID token; the provider's signature and the other claims are checked before. */
const Claims = z.object({
  sub: z.string(),
  exp: z.int(),
  name: z.string().optional(),
  email: z.string().optional(),
  locale: z.string().optional(),
  'cognito:username': z.string().optional(),
  'cognito:groups': z.array(z.string()).optional(),
});

const configurations = new Map<string, Promise<oidc.Configuration>>();

/** The provider's own description of itself, asked once; a failure is asked again the next time. */
function configurationOf(settings: ProviderSettings): Promise<oidc.Configuration> {
  const key = `${settings.issuer} ${settings.clientId}`;
  let configuration = configurations.get(key);
  if (!configuration) {
    const issuer = new URL(settings.issuer);
    configuration = oidc.discovery(issuer, settings.clientId, settings.clientSecret, undefined, {
      execute: [
        // The ID token travels on to the API, so its signature is checked, not only where it came from.
        oidc.enableNonRepudiationChecks,
        // Only the provider on one's own machine goes without TLS.
        ...(isOwnMachine(issuer) ? [oidc.allowInsecureRequests] : []),
      ],
    });
    configuration.catch(() => configurations.delete(key));
    configurations.set(key, configuration);
  }
  return configuration;
}

const isOwnMachine = (url: URL): boolean =>
  url.protocol === 'http:' && ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname);

/**
 * Begins the authorization code flow with PKCE, state and nonce (OpenID Connect Core 1.0, 3.1; RFC 7636).
 * Gives the provider's address to go to, and what to keep until the person comes back; `undefined` when the
 * provider cannot be reached. `now` in seconds.
 */
export async function beginSignIn(
  settings: ProviderSettings,
  wish: { redirectUri: string; returnPath: string; language: string; now: number },
): Promise<{ address: URL; pending: PendingSignIn } | undefined> {
  const configuration = await configurationOf(settings).catch(logUnreachable);
  if (!configuration) return undefined;
  const pending: PendingSignIn = {
    state: oidc.randomState(),
    nonce: oidc.randomNonce(),
    codeVerifier: oidc.randomPKCECodeVerifier(),
    returnPath: wish.returnPath,
    expiresAt: wish.now + SIGN_IN_LASTS,
  };
  const address = oidc.buildAuthorizationUrl(configuration, {
    redirect_uri: wish.redirectUri,
    scope: 'openid profile email',
    code_challenge: await oidc.calculatePKCECodeChallenge(pending.codeVerifier),
    code_challenge_method: 'S256',
    state: pending.state,
    nonce: pending.nonce,
    ui_locales: wish.language,
  });
  return { address, pending };
}

/** How coming back from the provider ended. */
export type SignInOutcome =
  | { readonly outcome: 'signedIn'; readonly session: Session }
  /** The person stopped at the provider. */
  | { readonly outcome: 'cancelled' }
  /** What came back does not belong to this sign-in, or the provider does not accept it. */
  | { readonly outcome: 'refused'; readonly why: string }
  /** The provider does not answer. */
  | { readonly outcome: 'unavailable' };

/**
 * Ends the flow: exchanges the code, checks state, nonce and the ID token's signature, issuer and audience, and
 * gives the session. `address` is the whole address under which the person came back.
 */
export async function finishSignIn(
  settings: ProviderSettings,
  address: URL,
  pending: PendingSignIn,
): Promise<SignInOutcome> {
  const configuration = await configurationOf(settings).catch(logUnreachable);
  if (!configuration) return { outcome: 'unavailable' };
  try {
    const tokens = await oidc.authorizationCodeGrant(configuration, address, {
      pkceCodeVerifier: pending.codeVerifier,
      expectedState: pending.state,
      expectedNonce: pending.nonce,
      idTokenExpected: true,
    });
    const claims = Claims.safeParse(tokens.claims());
    if (!claims.success || !tokens.id_token)
      return { outcome: 'refused', why: 'The ID token lacks a claim.' };
    return { outcome: 'signedIn', session: sessionFrom(tokens.id_token, claims.data) };
  } catch (failure) {
    if (failure instanceof oidc.AuthorizationResponseError) {
      return failure.error === 'access_denied'
        ? { outcome: 'cancelled' }
        : { outcome: 'refused', why: failure.error };
    }
    if (failure instanceof oidc.ResponseBodyError) return { outcome: 'refused', why: failure.error };
    if (failure instanceof oidc.ClientError && !PROVIDER_FAULTS.has(failure.code ?? '')) {
      return { outcome: 'refused', why: failure.code ?? failure.message };
    }
    logUnreachable(failure);
    return { outcome: 'unavailable' };
  }
}

/** Nobody can mend what the log does not tell; the person only learns that it does not work now. */
function logUnreachable(failure: unknown): undefined {
  const why =
    failure instanceof Error ? `${failure.message} (${String(failure.cause ?? '')})` : String(failure);
  console.error(JSON.stringify({ level: 'error', what: 'identity provider unreachable', why }));
  return undefined;
}

/** What goes wrong at the provider itself: no answer in time, or a server error instead of one. */
const PROVIDER_FAULTS = new Set(['OAUTH_TIMEOUT', 'OAUTH_RESPONSE_IS_NOT_CONFORM']);

function sessionFrom(idToken: string, claims: z.infer<typeof Claims>): Session {
  const groups = claims['cognito:groups'] ?? [];
  return {
    idToken,
    name: claims.name ?? claims.email ?? claims['cognito:username'] ?? claims.sub,
    roles: Role.options.filter((role) => groups.includes(role)),
    ...(claims.locale ? { locale: claims.locale } : {}),
    expiresAt: claims.exp,
  };
}

/**
 * Where the browser goes so that the provider ends its session too (OpenID Connect RP-Initiated Logout 1.0),
 * or `undefined` when the provider offers none or cannot be reached: one is signed out of Peil in any case.
 */
export async function endSessionAddress(
  settings: ProviderSettings,
  from: { idToken: string; returnTo: string },
): Promise<URL | undefined> {
  try {
    const configuration = await configurationOf(settings);
    if (!configuration.serverMetadata().end_session_endpoint) return undefined;
    return oidc.buildEndSessionUrl(configuration, {
      id_token_hint: from.idToken,
      post_logout_redirect_uri: from.returnTo,
      // Amazon Cognito has its own name for it.
      logout_uri: from.returnTo,
    });
  } catch {
    return undefined;
  }
}
