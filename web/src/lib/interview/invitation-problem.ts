import { api, failWith } from '#lib/client/api.ts';
import type { InvitationProblem } from './invitation-words.ts';

/** Why a survey cannot be begun with an invitation; `undefined` when it can. It is spent only when answers are sent. */
export async function invitationProblem(
  channel: string,
  invitation: string | undefined,
): Promise<InvitationProblem | undefined> {
  if (invitation === undefined || invitation.trim() === '') return 'invitationNeeded';
  if (invitation.length > 60) return 'invitationUnknown';
  const found = await api().readInvitation({ channel, invitation });
  if (!found.ok) failWith(found.problem);
  if (found.output.state === 'unused') return undefined;
  return found.output.state === 'spent' ? 'invitationSpent' : 'invitationUnknown';
}
