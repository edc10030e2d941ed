import { handleSignedIn } from '#functions/middleware/handle-signed-in.ts';
import { refuse, reply } from '#functions/middleware/reply.ts';
import { readVersion } from '#functions/store/versions.ts';

export const handler = handleSignedIn('readPublished', async ({ questionnaire: id, version }) => {
  const questionnaire = await readVersion(id, version);
  return questionnaire ? reply(questionnaire) : refuse('unknownVersion');
});
