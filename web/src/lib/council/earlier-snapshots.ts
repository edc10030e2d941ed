import type { Client } from '#shared/contract/client.ts';
import type { Snapshot } from '#shared/results/snapshot.ts';

/**
 * The latest results of the waves before a survey, the oldest first. One that cannot be read (any more) is left out:
 * what is left can still be compared.
 */
export async function earlierSnapshots(
  client: Pick<Client, 'readSnapshot'>,
  { earlier }: Pick<Snapshot, 'earlier'>,
): Promise<readonly Snapshot[]> {
  const read = await Promise.all(earlier.map(({ survey }) => client.readSnapshot({ survey })));
  return read.flatMap((outcome) => (outcome.ok ? [outcome.output] : []));
}
