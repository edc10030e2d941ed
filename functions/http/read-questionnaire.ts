import { handleSignedIn } from '#functions/middleware/handle-signed-in.ts';
import { refuse, reply } from '#functions/middleware/reply.ts';
import { readDesign } from '#functions/store/questionnaires.ts';
import { listVersions } from '#functions/store/versions.ts';

export const handler = handleSignedIn('readQuestionnaire', async ({ questionnaire: id }) => {
  const [opened, versions] = await Promise.all([readDesign(id), listVersions(id)]);
  return opened ? reply({ ...opened, versions }) : refuse('unknownQuestionnaire');
});
