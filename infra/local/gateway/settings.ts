import * as z from 'zod';

/** What the gateway reads from its environment. The handlers in it read theirs themselves. */
export const GatewaySettings = z.object({
  PORT: z.coerce.number().int(),
  HOST: z.string().optional(),
  /** Where the app process answers. */
  APP_URL: z.url(),
  OIDC_ISSUER: z.url(),
  AWS_ENDPOINT_URL_DYNAMODB: z.url(),
  /** `web/build/client`. */
  CLIENT_FOLDER: z.string(),
  /** Where the functions put recordings and pictures. */
  MEDIA_FOLDER: z.string(),
});
export type GatewaySettings = z.infer<typeof GatewaySettings>;
