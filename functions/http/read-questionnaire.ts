import { handleSignedIn } from '#functions/middleware/handle-signed-in.ts';
import { refuse, reply } from '#functions/middleware/reply.ts';
import { openedDraft } from '#functions/opened-draft.ts';

export const handler = handleSignedIn('readQuestionnaire', async ({ questionnaire: id }, { subject }) => {
  const opened = await openedDraft(id, subject);
  return opened ? reply(opened) : refuse('unknownQuestionnaire');
});
