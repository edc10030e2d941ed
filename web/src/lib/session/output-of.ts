import { redirect } from '@sveltejs/kit';
import { failWith } from '#lib/client/api.ts';
import type { Outcome } from '#shared/contract/client.ts';
import { signInPath } from './sign-in-path.ts';

/**
 * What a call for a page of staff or council gave. When the API says that the session is over, the person signs
 * in again and comes back here; any other problem is a page of its own.
 */
export function outputOf<Output>(outcome: Outcome<Output>, here: URL): Output {
  if (outcome.ok) return outcome.output;
  const { problem } = outcome;
  if (problem.key === 'notSignedIn' || problem.key === 'sessionExpired') {
    redirect(303, signInPath(here, 'ended'));
  }
  return failWith(problem);
}
