import { SignJWT, UnsecuredJWT } from 'jose';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type PROBLEMS } from '#shared/contract/problems.ts';
import type { Route } from '#shared/contract/route.ts';
import { ROUTES } from '#shared/contract/routes.ts';
import { ROLES, STAFF_ROLES } from '#shared/contract/role.ts';
import { type House, openHouse } from './house.ts';
import type { TokenClaims } from './identity.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

const GUARDED = Object.entries<Route>(ROUTES).filter(([, route]) => route.access !== 'public');

/** A request to a guarded route whose input is wrong: who is refused for who they are, is told nothing of that. */
const ask = ({ method, path }: Route, authorization?: string) =>
  house.send({
    method,
    path: path.replaceAll(/\{\w+\}/g, 'nowhere'),
    headers: { 'content-type': 'application/json', ...(authorization !== undefined && { authorization }) },
  });

const bearer = async (claims: TokenClaims) => `Bearer ${await house.identity.token(claims)}`;

test.each(GUARDED)('%s asks who is there', async (_, route) => {
  for (const authorization of [undefined, '', 'Bearer', 'Basic dTpw', 'Bearer a.b.c'])
    expect(await ask(route, authorization)).toMatchObject({ status: 401, body: { key: 'notSignedIn' } });
});

test.each(GUARDED)('%s is closed to every role that it does not name', async (_, { access, ...route }) => {
  for (const roles of [[], ...ROLES.map((role) => [role]), ['staff'], ['ANALYST'], ['fieldwork,council']]) {
    const isNamed = access !== 'public' && access.some((role) => (roles as readonly string[]).includes(role));
    const answered = await ask({ access, ...route }, await bearer({ roles }));
    const { key } = answered.body as { key?: keyof typeof PROBLEMS };
    if (isNamed)
      expect([undefined, 'invalidInput', 'unknownSurvey', 'unknownQuestionnaire', 'noSnapshot']).toContain(
        key,
      );
    else
      expect(answered).toMatchObject({
        status: 403,
        body: { key: 'notAllowed', issues: [...access].map((role) => ({ limit: role })) },
      });
  }
});

test.each<[string, TokenClaims, string]>([
  ['a session that has ended', { expiresIn: -1 }, 'sessionExpired'],
  ['a token of another product', { audience: 'another' }, 'notSignedIn'],
  ['a token of another issuer', { issuer: 'https://elsewhere.example' }, 'notSignedIn'],
  ['a forged signature', { forged: true }, 'notSignedIn'],
  ['an access token instead of an ID token', { use: 'access' }, 'notSignedIn'],
])('%s', async (_, claims, key) => {
  const answered = await ask(ROUTES.listSurveys, await bearer({ roles: STAFF_ROLES, ...claims }));
  expect(answered).toMatchObject({ status: 401, body: { key }, headers: { 'www-authenticate': 'Bearer' } });
});

test('a token without a signature, or signed with a public key as if it were a secret', async () => {
  const { issuer, audience } = house.identity;
  const claims = { 'cognito:groups': STAFF_ROLES };
  const unsigned = new UnsecuredJWT(claims)
    .setSubject('me')
    .setIssuer(issuer)
    .setAudience(audience)
    .setExpirationTime('5m')
    .encode();
  const published = (await (await fetch(`${issuer}/keys`)).json()) as { keys: { n: string }[] };
  const confused = await new SignJWT(claims)
    .setProtectedHeader({ alg: 'HS256', kid: 'one' })
    .setSubject('me')
    .setIssuer(issuer)
    .setAudience(audience)
    .setExpirationTime('5m')
    .sign(Buffer.from(published.keys[0]?.n ?? '', 'base64url'));
  for (const token of [unsigned, confused])
    expect(await ask(ROUTES.listSurveys, `Bearer ${token}`)).toMatchObject({
      status: 401,
      body: { key: 'notSignedIn' },
    });
});

test('a staff account that the identity provider knows is let in', async () => {
  expect((await ask(ROUTES.listSurveys, await bearer({ roles: STAFF_ROLES, use: 'id' }))).status).toBe(200);
  expect((await ask(ROUTES.listResults, await bearer({ roles: ['council'] }))).status).toBe(200);
});

test('while the identity provider is away nobody is called a stranger', async () => {
  const { OIDC_ISSUER } = process.env;
  const authorization = await bearer({ roles: STAFF_ROLES });
  process.env['OIDC_ISSUER'] = 'http://127.0.0.1:9';
  const answered = await ask(ROUTES.listSurveys, authorization);
  process.env['OIDC_ISSUER'] = OIDC_ISSUER;
  expect(answered).toMatchObject({ status: 503, body: { key: 'unavailable' } });
});
