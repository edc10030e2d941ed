import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { createRemoteJWKSet, errors, jwtVerify, type JWTPayload, type JWTVerifyGetKey } from 'jose';
import { type Role, ROLES } from '#shared/contract/role.ts';
import type { Access } from '#shared/contract/route.ts';
import { Refusal, stop } from './refusal.ts';

/** Who is signed in. */
export interface Session {
  /** The account's number at the identity provider. */
  readonly subject: string;
  /** What the identity provider calls who is signed in, if it says so. */
  readonly name?: string;
  readonly roles: readonly Role[];
}

/** An identity provider that does not answer in this time is away. */
const PATIENCE_MS = 3000;

/** Signatures that identity providers use; never `none`, never a shared secret. */
const ALGORITHMS = ['RS256', 'PS256', 'ES256', 'EdDSA', 'Ed25519'];

/**
 * Who asks, by the ID token in `Authorization: Bearer`. The token is checked against the keys that the issuer
 * publishes (OpenID Connect Discovery 1.0, section 4) and must be meant for this product. Roles are the groups that
 * Cognito writes into the token.
 *
 * @throws Refusal `notSignedIn`, `sessionExpired`, `notAllowed`, or `unavailable` when the issuer is away.
 */
export async function readSession(access: Access, event: APIGatewayProxyEventV2): Promise<Session> {
  const [, token] = /^Bearer +(\S+)$/i.exec(event.headers['authorization'] ?? '') ?? [];
  if (token === undefined) stop('notSignedIn');
  const session = sessionOf(await verify(token));
  if (!session.roles.some((role) => access.includes(role))) {
    // Who is refused learns whom to ask.
    const issues = [...access].map((role) => ({ path: '', code: 'role', limit: role }));
    stop('notAllowed', { issues });
  }
  return session;
}

function sessionOf(claims: JWTPayload): Session {
  const groups: unknown = claims['cognito:groups'];
  // An access token names groups too, but is not a proof of who signed in.
  const isOther = claims['token_use'] !== undefined && claims['token_use'] !== 'id';
  if (claims.sub === undefined || isOther) stop('notSignedIn');
  const name = [claims['name'], claims['email'], claims['cognito:username']].find(
    (claim): claim is string => typeof claim === 'string' && claim.trim() !== '',
  );
  return {
    subject: claims.sub,
    ...(name !== undefined && { name }),
    roles: Array.isArray(groups) ? ROLES.filter((role) => groups.includes(role)) : [],
  };
}

async function verify(token: string): Promise<JWTPayload> {
  const issuer = setting('OIDC_ISSUER');
  try {
    const { payload } = await jwtVerify(token, await keysOf(issuer), {
      issuer,
      audience: setting('OIDC_CLIENT_ID'),
      algorithms: ALGORITHMS,
      requiredClaims: ['exp', 'sub'],
    });
    return payload;
  } catch (reason) {
    if (reason instanceof Refusal) throw reason;
    if (reason instanceof errors.JWTExpired) stop('sessionExpired');
    if (reason instanceof errors.JWKSTimeout) stop('unavailable');
    // The network's own errors and an issuer that answers nonsense; everything else is wrong with the token.
    if (
      reason instanceof TypeError ||
      (reason instanceof errors.JOSEError && reason.code === 'ERR_JOSE_GENERIC')
    )
      stop('unavailable');
    if (reason instanceof errors.JOSEError) stop('notSignedIn');
    throw reason;
  }
}

function setting(name: string): string {
  const value = process.env[name];
  if (value === undefined) throw new Error(`${name} is not set`);
  return value;
}

const known = new Map<string, Promise<JWTVerifyGetKey>>();

/** The keys of an issuer, fetched once and again when a token names one that is not among them. */
function keysOf(issuer: string): Promise<JWTVerifyGetKey> {
  const keys = known.get(issuer) ?? discover(issuer);
  known.set(issuer, keys);
  keys.catch(() => known.delete(issuer));
  return keys;
}

async function discover(issuer: string): Promise<JWTVerifyGetKey> {
  const address = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
  const found = await fetch(address, { signal: AbortSignal.timeout(PATIENCE_MS) }).catch(() => undefined);
  if (found?.ok !== true) stop('unavailable');
  const { jwks_uri: place } = (await found.json()) as { readonly jwks_uri?: unknown };
  if (typeof place !== 'string') stop('unavailable');
  return createRemoteJWKSet(new URL(place), { timeoutDuration: PATIENCE_MS });
}
