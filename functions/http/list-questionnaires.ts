import { handleSignedIn } from '#functions/middleware/handle-signed-in.ts';
import { reply } from '#functions/middleware/reply.ts';
import { listQuestionnaires } from '#functions/store/questionnaires.ts';

export const handler = handleSignedIn('listQuestionnaires', async () =>
  reply({ questionnaires: await listQuestionnaires() }),
);
