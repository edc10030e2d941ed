import { Line } from '#shared/contract/line.ts';
import { handleSignedIn } from '#functions/middleware/handle-signed-in.ts';
import { reply } from '#functions/middleware/reply.ts';
import { nameAccount } from '#functions/store/account-names.ts';

/** No name is longer; an address can be. */
const LONGEST = 120;

export const handler = handleSignedIn('nameAccount', async (_input, { subject, name = '' }) => {
  // It is shown beside others: in one line, without marks that would turn what stands around it.
  const line = Line.parse(name).slice(0, LONGEST);
  if (line !== '') await nameAccount(subject, line);
  return reply({});
});
