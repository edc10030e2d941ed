import { handle } from '#functions/middleware/handle.ts';
import { reply } from '#functions/middleware/reply.ts';
import { listLatest } from '#functions/store/snapshots.ts';

export const handler = handle('listResults', async () => reply({ results: await listLatest() }));
