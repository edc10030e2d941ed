import { randomBytes } from 'node:crypto';
import { INVITATION_BYTES, makeInvitation } from '#shared/response/invitation.ts';
import { today } from '#functions/clock.ts';
import { handleSignedIn } from '#functions/middleware/handle-signed-in.ts';
import { refuse, reply } from '#functions/middleware/reply.ts';
import { findChannel } from '#functions/store/channels.ts';
import { createInvitations } from '#functions/store/invitations.ts';
import { readSurvey } from '#functions/store/surveys.ts';

export const handler = handleSignedIn(
  'createInvitations',
  async ({ survey, channel: code, count }, { subject }) => {
    if (!(await readSurvey(survey))) return refuse('unknownSurvey');
    const channel = await findChannel(code);
    if (channel?.survey !== survey) return refuse('unknownChannel');
    if (channel.invited !== true) return refuse('notInvited');
    const codes = Array.from({ length: count }, () => makeInvitation(randomBytes(INVITATION_BYTES)));
    await createInvitations(survey, code, codes, { who: subject, day: today() });
    return reply({ codes });
  },
);
