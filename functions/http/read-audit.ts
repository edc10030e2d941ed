import { handleSignedIn } from '#functions/middleware/handle-signed-in.ts';
import { reply } from '#functions/middleware/reply.ts';
import { accountNames } from '#functions/store/account-names.ts';
import { readAudit } from '#functions/store/audit.ts';

export const handler = handleSignedIn('readAudit', async ({ month }) => {
  const entries = await readAudit(month);
  const names = await accountNames(entries.map(({ who }) => who));
  return reply({
    entries: entries.map((entry) => {
      const name = names.get(entry.who);
      return name === undefined ? entry : { ...entry, name };
    }),
  });
});
