import { createHash } from 'node:crypto';
import { type Act, auditEntry } from './audit.ts';
import { ABSENT, UNSPENT } from './conditions.ts';
import { getItem, queryItems, transact, type Write } from './dynamodb.ts';
import { invitationKey, invitationsPartition } from './keys.ts';

/** What is known of a code. Who used it, and for which response, is not. */
export type InvitationState = 'unused' | 'spent' | 'unknown';

/**
 * What the table knows of a code. Without a secret, so that who makes invitations and who asks for one need not hold
 * the secret of receipts: a code has 75 bits of chance, which nobody finds by trying.
 */
const invitationLookup = (channel: string, code: string): string =>
  createHash('sha256').update(`peil invitation:${channel}:${code}`).digest('hex');

/**
 * Keeps the hashes of fresh codes, all of them or none. The codes themselves are kept nowhere.
 *
 * @param codes in canonical form, at most 90: a transaction takes a hundred writes.
 */
export async function createInvitations(
  survey: string,
  channel: string,
  codes: readonly string[],
  act: Act,
): Promise<void> {
  const outcome = await transact([
    ...codes.map((code): Write => ({
      table: 'invitations',
      put: { ...invitationKey(channel, invitationLookup(channel, code)) },
      condition: ABSENT,
    })),
    await auditEntry(survey, act, `invitations ${channel} ${String(codes.length)}`),
  ]);
  // With 75 bits of chance, two alike are a fault of the randomness and not an outcome.
  if (!outcome.done) throw new Error('A fresh invitation had been made before.');
}

/** How many invitations of a channel were made, and how many are spent: never which. */
export async function countInvitations(channel: string): Promise<{ made: number; spent: number }> {
  const counts = { made: 0, spent: 0 };
  for await (const item of queryItems('invitations', invitationsPartition(channel))) {
    counts.made += 1;
    if (item['spent'] === true) counts.spent += 1;
  }
  return counts;
}

/** Whether a code, in canonical form, can still be used in a channel. */
export async function readInvitationState(channel: string, code: string): Promise<InvitationState> {
  const item = await getItem('invitations', invitationKey(channel, invitationLookup(channel, code)));
  if (!item) return 'unknown';
  return item['spent'] === true ? 'spent' : 'unused';
}

/** Part of the transaction that stores a response. Nothing is noted but that it was used: not by what, and not when. */
export const spendInvitation = (channel: string, code: string): Write => ({
  table: 'invitations',
  put: { ...invitationKey(channel, invitationLookup(channel, code)), spent: true },
  condition: UNSPENT,
});
