import * as z from 'zod';
import { ROLES } from '#shared/contract/role.ts';

/** What an account may do in Peil; the same words as the routes of the contract use. */
export const Role = z.enum(ROLES);
export type Role = z.infer<typeof Role>;

/** Who is signed in, as it travels (sealed) in the session cookie. */
export const Session = z.object({
  /** The token that the API asks for. */
  idToken: z.string().min(1),
  /** How the account is called on the screen. */
  name: z.string().min(1),
  roles: z.array(Role),
  /** The language that the account's owner chose at the provider, if any. */
  locale: z.string().optional(),
  /** The second (since 1970) after which the token is worth nothing. */
  expiresAt: z.int(),
});
export type Session = Readonly<z.infer<typeof Session>>;

/** A sign-in under way: what must come back unchanged from the provider, and where the person wanted to go. */
export const PendingSignIn = z.object({
  state: z.string().min(1),
  nonce: z.string().min(1),
  codeVerifier: z.string().min(1),
  returnPath: z.string(),
  expiresAt: z.int(),
});
export type PendingSignIn = Readonly<z.infer<typeof PendingSignIn>>;

/** Kept for a moment after signing out: by it the provider knows whose session to end. */
export const SignOut = z.object({ idToken: z.string().min(1) });
