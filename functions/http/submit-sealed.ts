import { Submission } from '#shared/contract/submission.ts';
import { handle } from '#functions/middleware/handle.ts';
import { refuse } from '#functions/middleware/reply.ts';
import { unseal } from '#functions/submission/sealing.ts';
import { submit } from '#functions/submission/submit.ts';

export const handler = handle('submitSealed', async ({ survey, sealed, invitation, proof }) => {
  const submission = Submission.safeParse(await unseal(survey, sealed));
  // Who made it can be no device of ours, or it was made for another survey or with a secret that is gone.
  if (!submission.success) return refuse('brokenSeal');
  return submit({ ...submission.data, ...(invitation !== undefined && { invitation }), proof });
});
