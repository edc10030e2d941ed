import { readInvitation } from '#shared/response/invitation.ts';
import { handle } from '#functions/middleware/handle.ts';
import { reply } from '#functions/middleware/reply.ts';
import { readInvitationState } from '#functions/store/invitations.ts';

export const handler = handle('readInvitation', async ({ channel, invitation }) => {
  const code = readInvitation(invitation);
  return reply({ state: code === undefined ? 'unknown' : await readInvitationState(channel, code) });
});
