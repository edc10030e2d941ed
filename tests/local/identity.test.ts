import { fork, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { fileURLToPath } from 'node:url';
import * as oidc from 'openid-client';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { STAFF_ROLES } from '#shared/contract/role.ts';
import { LOCAL_ACCOUNTS } from '#infra/local/identity/accounts.ts';
import { freePort } from '#infra/local/free-port.ts';
import { readSecrets } from '#infra/local/secrets.ts';
import { stopProcess } from '#infra/local/stop-process.ts';

const MAIN = fileURLToPath(new URL('../../infra/local/identity/main.ts', import.meta.url));
const REDIRECT = 'http://localhost:4000/sign-in/callback';

let folder: string;
let provider: ChildProcess;
let issuer: URL;
let configuration: oidc.Configuration;

beforeAll(async () => {
  folder = await mkdtemp(`${tmpdir()}/peil-identity-`);
  const secrets = await readSecrets(`${folder}/secrets.json`);
  const port = await freePort();
  issuer = new URL(`http://localhost:${String(port)}`);
  provider = fork(MAIN, [], {
    env: {
      ...process.env,
      PORT: String(port),
      OIDC_ISSUER: issuer.origin,
      OIDC_CLIENT_ID: 'peil',
      OIDC_CLIENT_SECRET: secrets.client,
      PRODUCT_PORT: '4000',
      COOKIE_SECRET: secrets.cookie,
      SIGNING_KEY: JSON.stringify(secrets.signingKey),
    },
  });
  await new Promise((resolve, reject) => {
    provider.once('message', resolve);
    provider.once('exit', reject);
  });
  configuration = await oidc.discovery(issuer, 'peil', secrets.client, undefined, {
    execute: [oidc.enableNonRepudiationChecks, oidc.allowInsecureRequests],
  });
});
afterAll(async () => {
  await stopProcess(provider);
  await rm(folder, { recursive: true, force: true });
});

/** A browser without script: it keeps cookies and follows nothing by itself. */
function browser() {
  const jar = new Map<string, string>();
  return async (address: URL | string, form?: Record<string, string>): Promise<Response> => {
    const response = await fetch(new URL(address, issuer), {
      redirect: 'manual',
      headers: { cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; ') },
      ...(form && { method: 'POST', body: new URLSearchParams(form) }),
    });
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      jar.set(name, value);
    }
    return response;
  };
}

const whereTo = (response: Response): URL => new URL(response.headers.get('location') ?? '', issuer);

async function begin(language = 'nl', visit = browser()) {
  const codeVerifier = oidc.randomPKCECodeVerifier();
  const nonce = oidc.randomNonce();
  const state = oidc.randomState();
  const address = oidc.buildAuthorizationUrl(configuration, {
    redirect_uri: REDIRECT,
    scope: 'openid profile email',
    code_challenge: await oidc.calculatePKCECodeChallenge(codeVerifier),
    code_challenge_method: 'S256',
    state,
    nonce,
    ui_locales: language,
  });
  const form = whereTo(await visit(address));
  const finish = (back: URL) =>
    oidc.authorizationCodeGrant(configuration, back, {
      pkceCodeVerifier: codeVerifier,
      expectedState: state,
      expectedNonce: nonce,
    });
  return { visit, form, finish };
}

test.each(LOCAL_ACCOUNTS.map(({ username }) => username))(
  '%s signs in and gets a token with name and group',
  async (username) => {
    const { visit, form, finish } = await begin();
    expect((await visit(form)).status).toBe(200);
    const resumed = whereTo(await visit(form, { username, password: `peil-${username}` }));
    const back = whereTo(await visit(resumed));
    expect(back.href.startsWith(REDIRECT)).toBe(true);
    const tokens = await finish(back);
    expect(tokens.claims()).toMatchObject({
      aud: 'peil',
      'cognito:groups': username === 'staff' ? STAFF_ROLES : [username],
      name: expect.stringMatching(/\w+ \w+/) as string,
    });
  },
);

test('a wrong password is said in the language of the page, and leads nowhere', async () => {
  const { visit, form } = await begin('fr');
  const response = await visit(form, { username: 'staff"><script>', password: 'peil-council' });
  expect(response.status).toBe(422);
  const page = await response.text();
  expect(page).toContain('<html lang="fr">');
  expect(page).toContain('role="alert"');
  expect(page).toContain('staff&quot;&gt;&lt;script&gt;');
});

test('who does not sign in goes back to Peil, which is told so', async () => {
  const { visit, form } = await begin();
  const back = whereTo(await visit(whereTo(await visit(form, { intent: 'cancel' }))));
  expect(back.href.startsWith(REDIRECT)).toBe(true);
  expect(back.searchParams.get('error')).toBe('access_denied');
});

test('a sign-in page that is too old says so', async () => {
  const response = await browser()('/sign-in/long-ago');
  expect(response.status).toBe(400);
  expect(await response.text()).toContain('Deze pagina is te oud');
});

test('without PKCE, or to another address, nobody is signed in', async () => {
  const visit = browser();
  const common = { client_id: 'peil', response_type: 'code', scope: 'openid' };
  const bare = await visit(`/auth?${new URLSearchParams({ ...common, redirect_uri: REDIRECT }).toString()}`);
  expect(whereTo(bare).searchParams.get('error')).toBe('invalid_request');
  const elsewhere = await visit(
    `/auth?${new URLSearchParams({ ...common, redirect_uri: 'http://localhost:4001/elsewhere' }).toString()}`,
  );
  expect(elsewhere.status).toBe(400);
  expect(elsewhere.headers.get('location')).toBeNull();
});

test('who signs out must give the password again', async () => {
  const { visit, form, finish } = await begin();
  await visit(form);
  const resumed = whereTo(await visit(form, { username: 'staff', password: 'peil-staff' }));
  const { id_token: token = '' } = await finish(whereTo(await visit(resumed)));
  expect((await begin('nl', visit)).form.pathname).toBe('/sign-in/callback');
  const question = await visit(
    oidc.buildEndSessionUrl(configuration, {
      id_token_hint: token,
      post_logout_redirect_uri: 'http://localhost:4000/',
    }),
  );
  const xsrf = /name="xsrf" value="([^"]+)"/.exec(await question.text())?.[1] ?? '';
  const done = await visit('/session/end/confirm', { xsrf, logout: 'yes' });
  expect(whereTo(done).href).toBe('http://localhost:4000/');
  expect((await begin('nl', visit)).form.pathname).toMatch(/^\/sign-in\//);
});
