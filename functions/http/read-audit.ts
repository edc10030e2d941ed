import { handleSignedIn } from '#functions/middleware/handle-signed-in.ts';
import { reply } from '#functions/middleware/reply.ts';
import { readAudit } from '#functions/store/audit.ts';

export const handler = handleSignedIn('readAudit', async ({ month }) =>
  reply({ entries: await readAudit(month) }),
);
