/** Why somebody is asked to sign in, where it is not the first time. */
export const SIGN_IN_REASONS = ['ended', 'cancelled', 'failed', 'unavailable', 'signed-out'] as const;
export type SignInReason = (typeof SIGN_IN_REASONS)[number];

/** The address of the sign-in page from which one comes back to `here`, with the reason if there is one. */
export function signInPath(here: URL | undefined, reason?: SignInReason): string {
  const query = new URLSearchParams();
  if (here) query.set('to', here.pathname + here.search);
  if (reason) query.set('reason', reason);
  return query.size > 0 ? `/sign-in?${query.toString()}` : '/sign-in';
}
