import type { ResidentKey } from '#lib/messages/resident/resident.ts';

/** The name in the link of an invitation, and of the field in which somebody types its code. */
export const INVITATION = 'i';

/** What a resident reads when an invitation is not taken. */
export const INVITATION_WORDS = {
  invitationNeeded: 'invitation.needed',
  invitationUnknown: 'invitation.unknown',
  invitationSpent: 'invitation.spent',
} as const satisfies Readonly<Record<string, ResidentKey>>;

export type InvitationProblem = keyof typeof INVITATION_WORDS;

export const isInvitationProblem = (key: string): key is InvitationProblem =>
  Object.hasOwn(INVITATION_WORDS, key);
