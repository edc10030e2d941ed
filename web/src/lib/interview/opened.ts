import { api, failWith } from '#lib/client/api.ts';
import type { OutputOf } from '#shared/contract/routes.ts';
import { problem } from '#shared/contract/problem.ts';

/** A survey that can be filled in now, through a channel. */
export type Opened = OutputOf<'openChannel'>;

/** What a channel leads to. Ends the request with its own page when there is nothing that can be filled in. */
export async function openedChannel(channel: string): Promise<Opened> {
  const outcome = await api().openChannel({ channel });
  if (!outcome.ok) {
    // An address that can be no code of a channel is, for whoever typed it, a channel that does not exist.
    failWith(outcome.problem.status === 400 ? problem('unknownChannel') : outcome.problem);
  }
  if (outcome.output.status === 'closed') failWith(problem('surveyClosed'));
  if (outcome.output.status === 'draft') failWith(problem('surveyNotOpen'));
  return outcome.output;
}
