import { handleSignedIn } from '#functions/middleware/handle-signed-in.ts';
import { refuse, reply } from '#functions/middleware/reply.ts';
import { readSurvey } from '#functions/store/surveys.ts';
import { readTargets } from '#functions/store/targets.ts';

export const handler = handleSignedIn('readTargets', async ({ survey }) =>
  (await readSurvey(survey)) ? reply(await readTargets(survey)) : refuse('unknownSurvey'),
);
