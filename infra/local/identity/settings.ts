import * as z from 'zod';

/** What the identity provider reads from its environment. */
export const IdentitySettings = z.object({
  PORT: z.coerce.number().int(),
  HOST: z.string().optional(),
  OIDC_ISSUER: z.url(),
  OIDC_CLIENT_ID: z.string(),
  OIDC_CLIENT_SECRET: z.string(),
  /** The port of the product, whose sign-in comes back to it. */
  PRODUCT_PORT: z.coerce.number().int(),
  COOKIE_SECRET: z.string(),
  /** The private key that signs ID tokens, as a JSON Web Key. */
  SIGNING_KEY: z.string().transform((text) => JSON.parse(text) as Record<string, unknown>),
});
export type IdentitySettings = z.infer<typeof IdentitySettings>;
