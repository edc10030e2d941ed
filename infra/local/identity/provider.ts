import { Provider, type Configuration, type JWK, type KoaContextWithOIDC } from 'oidc-provider';
import { accountNamed } from './accounts.ts';
import { MemoryAdapter } from './memory-adapter.ts';
import { errorPage, signedOutPage, signOutPage } from './pages.ts';
import type { IdentitySettings } from './settings.ts';
import { textsFor } from './texts.ts';

const HOUR = 3600;

/** The product's own addresses: whoever opens it under one of these names can sign in. */
export const productOrigins = (port: number): string[] =>
  ['localhost', '127.0.0.1'].map((host) => `http://${host}:${String(port)}`);

/**
 * The OpenID Connect provider that stands in for Cognito on one's own machine: the certified `oidc-provider`, one
 * client (code flow with PKCE and a secret), ID tokens that carry `name` and `cognito:groups` as Cognito's do.
 */
export function createProvider(settings: IdentitySettings): Provider {
  const origins = productOrigins(settings.PRODUCT_PORT);
  const peil = origins[0] ?? '/';
  const texts = (ctx: KoaContextWithOIDC) =>
    textsFor(ctx.oidc.params?.['ui_locales'] as string | undefined, ctx.get('accept-language'));

  const configuration: Configuration = {
    adapter: MemoryAdapter,
    clients: [
      {
        client_id: settings.OIDC_CLIENT_ID,
        client_secret: settings.OIDC_CLIENT_SECRET,
        client_name: 'Peil',
        token_endpoint_auth_method: 'client_secret_post',
        redirect_uris: origins.map((origin) => `${origin}/sign-in/callback`),
        post_logout_redirect_uris: origins.flatMap((origin) => [
          `${origin}/`,
          origin,
          `${origin}/sign-out`,
          `${origin}/signed-out`,
        ]),
        grant_types: ['authorization_code'],
        response_types: ['code'],
        id_token_signed_response_alg: 'RS256',
      },
    ],
    jwks: { keys: [settings.SIGNING_KEY as unknown as JWK] },
    // Names of their own: browsers send the cookies of one port of localhost to all others.
    cookies: {
      keys: [settings.COOKIE_SECRET],
      names: { session: 'peil_idp', interaction: 'peil_idp_step', resume: 'peil_idp_resume' },
    },
    pkce: { required: () => true },
    claims: { openid: ['sub', 'cognito:groups', 'cognito:username'], profile: ['name'] },
    // Cognito puts all claims in the ID token, and Peil reads them there.
    conformIdTokenClaims: false,
    ttl: {
      AccessToken: HOUR,
      AuthorizationCode: 60,
      Grant: 14 * HOUR,
      IdToken: 8 * HOUR,
      Interaction: HOUR,
      Session: 14 * HOUR,
    },
    interactions: { url: (_ctx, interaction) => `/sign-in/${interaction.uid}` },
    features: {
      devInteractions: { enabled: false },
      rpInitiatedLogout: {
        enabled: true,
        logoutSource(ctx, form) {
          ctx.body = signOutPage(texts(ctx), form);
        },
        postLogoutSuccessSource(ctx) {
          ctx.body = signedOutPage(texts(ctx), peil);
        },
      },
    },
    findAccount: (_ctx, id) => {
      const account = accountNamed(id);
      return (
        account && {
          accountId: id,
          claims: () => ({
            sub: id,
            name: account.name,
            'cognito:username': account.username,
            'cognito:groups': [...account.groups],
          }),
        }
      );
    },
    // One client, our own: there is nothing to ask consent for.
    async loadExistingGrant(ctx) {
      const { client, session, provider } = ctx.oidc;
      if (!client || !session?.accountId) return undefined;
      const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
      grant.addOIDCScope('openid profile email');
      await grant.save();
      return grant;
    },
    renderError(ctx, out) {
      ctx.type = 'html';
      ctx.body = errorPage(texts(ctx), peil, `${out.error}: ${out.error_description ?? ''}`);
    },
  };
  return new Provider(settings.OIDC_ISSUER, configuration);
}
