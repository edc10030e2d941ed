import * as z from 'zod';
import type { ProviderSettings } from './provider.ts';

const Environment = z.object({
  SESSION_SECRET: z.string().min(32, 'at least 32 characters'),
  OIDC_ISSUER: z.url(),
  OIDC_CLIENT_ID: z.string().min(1),
  OIDC_CLIENT_SECRET: z.string().optional(),
});

/** What signing in needs of this installation. */
export interface SessionSettings {
  readonly secret: string;
  readonly provider: ProviderSettings;
}

/**
 * The settings of signing in, from environment variables. Throws, naming the variables, when one is missing:
 * residents' pages do not ask for them, so they keep working.
 */
export function sessionSettings(
  environment: Readonly<Record<string, string | undefined>> = process.env,
): SessionSettings {
  const parsed = Environment.safeParse(environment);
  if (!parsed.success) {
    throw new Error(`Signing in is not set up. ${z.prettifyError(parsed.error)}`);
  }
  const { SESSION_SECRET, OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET } = parsed.data;
  return {
    secret: SESSION_SECRET,
    provider: {
      issuer: OIDC_ISSUER,
      clientId: OIDC_CLIENT_ID,
      clientSecret: OIDC_CLIENT_SECRET === '' ? undefined : OIDC_CLIENT_SECRET,
    },
  };
}
