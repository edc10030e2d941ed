import { handleSignedIn } from '#functions/middleware/handle-signed-in.ts';
import { refuse, reply } from '#functions/middleware/reply.ts';
import { readLatest } from '#functions/store/snapshots.ts';

export const handler = handleSignedIn('readSnapshot', async ({ survey }) => {
  const snapshot = await readLatest(survey);
  return snapshot ? reply(snapshot) : refuse('noSnapshot');
});
