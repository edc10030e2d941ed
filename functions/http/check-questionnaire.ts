import { check } from '#shared/questionnaire/check/check.ts';
import { compareVersions } from '#shared/questionnaire/version/compare.ts';
import { handleSignedIn } from '#functions/middleware/handle-signed-in.ts';
import { refuse, reply } from '#functions/middleware/reply.ts';
import { readDesign } from '#functions/store/questionnaires.ts';
import { readPublished } from '#functions/store/versions.ts';

export const handler = handleSignedIn('checkQuestionnaire', async ({ questionnaire: id }) => {
  const [opened, published] = await Promise.all([readDesign(id), readPublished(id)]);
  if (!opened) return refuse('unknownQuestionnaire');
  const { questionnaire, origins, translations } = opened.design;
  return reply({
    revision: opened.head.revision,
    findings: check(questionnaire, { translations, origins, published }),
    changes: [...compareVersions(published, { questionnaire, origins }).changes],
  });
});
