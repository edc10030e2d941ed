import { handleSignedIn } from '#functions/middleware/handle-signed-in.ts';
import { reply } from '#functions/middleware/reply.ts';
import { listLatest } from '#functions/store/snapshots.ts';

export const handler = handleSignedIn('listResults', async () => reply({ results: await listLatest() }));
