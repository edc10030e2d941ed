import { handleSignedIn } from '#functions/middleware/handle-signed-in.ts';
import { refuse, reply } from '#functions/middleware/reply.ts';
import { findChannel } from '#functions/store/channels.ts';
import { countInvitations } from '#functions/store/invitations.ts';
import { readSurvey } from '#functions/store/surveys.ts';

export const handler = handleSignedIn('countInvitations', async ({ survey, channel: code }) => {
  if (!(await readSurvey(survey))) return refuse('unknownSurvey');
  const channel = await findChannel(code);
  return channel?.survey === survey ? reply(await countInvitations(code)) : refuse('unknownChannel');
});
