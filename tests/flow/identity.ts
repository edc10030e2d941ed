import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';

/** What a token says; everything that is left out is as it should be. */
export interface TokenClaims {
  readonly roles?: readonly string[];
  readonly subject?: string;
  readonly name?: string;
  readonly audience?: string;
  readonly issuer?: string;
  /** Seconds from now; negative for a session that has ended. */
  readonly expiresIn?: number;
  readonly use?: string;
  /** Signed with a key that the issuer does not publish. */
  readonly forged?: boolean;
}

export interface Identity {
  readonly issuer: string;
  readonly audience: string;
  token(claims?: TokenClaims): Promise<string>;
  close(): Promise<void>;
}

/** An OpenID Connect issuer as far as a resource server sees it: discovery, published keys, and signed tokens. */
export async function startIdentity(audience: string): Promise<Identity> {
  const [published, other] = await Promise.all([generateKeyPair('RS256'), generateKeyPair('RS256')]);
  const key = { ...(await exportJWK(published.publicKey)), kid: 'one', alg: 'RS256', use: 'sig' };
  const server = createServer((request, response) => {
    const documents: Record<string, unknown> = {
      '/.well-known/openid-configuration': { issuer, jwks_uri: `${issuer}/keys` },
      '/keys': { keys: [key] },
    };
    const document = documents[request.url ?? ''];
    response.writeHead(document ? 200 : 404, { 'content-type': 'application/json' });
    response.end(JSON.stringify(document ?? {}));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const issuer = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  return {
    issuer,
    audience,
    token: (claims = {}) =>
      new SignJWT({
        'cognito:groups': claims.roles ?? [],
        ...(claims.name !== undefined && { name: claims.name }),
        ...(claims.use !== undefined && { token_use: claims.use }),
      })
        .setProtectedHeader({ alg: 'RS256', kid: 'one' })
        .setSubject(claims.subject ?? 'account-1')
        .setIssuer(claims.issuer ?? issuer)
        .setAudience(claims.audience ?? audience)
        .setIssuedAt()
        .setExpirationTime(Math.floor(Date.now() / 1000) + (claims.expiresIn ?? 300))
        .sign(claims.forged === true ? other.privateKey : published.privateKey),
    close: () => close(server),
  };
}

const close = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => {
      resolve();
    });
    server.closeAllConnections();
  });
