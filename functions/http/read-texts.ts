import { onlyTexts } from '#shared/design/only-texts.ts';
import { handleSignedIn } from '#functions/middleware/handle-signed-in.ts';
import { refuse, reply } from '#functions/middleware/reply.ts';
import { readDesign } from '#functions/store/questionnaires.ts';

export const handler = handleSignedIn('readTexts', async ({ questionnaire: id }) => {
  const opened = await readDesign(id);
  if (!opened) return refuse('unknownQuestionnaire');
  const { head, design } = opened;
  return reply({ head, texts: onlyTexts(design.questionnaire), translations: design.translations });
});
