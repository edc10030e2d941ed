import { readReceipt } from '#shared/response/receipt.ts';
import { nowSeconds } from '#functions/clock.ts';
import { handle } from '#functions/middleware/handle.ts';
import { refuse, reply } from '#functions/middleware/reply.ts';
import { heldUnder } from '#functions/store/held-under.ts';
import { endDraft } from '#functions/store/interviews.ts';
import { withdrawResponse } from '#functions/store/responses.ts';

export const handler = handle('withdrawResponse', async (input) => {
  const receipt = readReceipt(input.receipt);
  if (receipt === undefined) return refuse('forgedReceipt');
  const found = await heldUnder(receipt);
  if (found.length === 0) return refuse('unknownReceipt');
  const outcomes = await Promise.all(
    found.map((held) =>
      held.kind === 'response' ? withdrawResponse(receipt, held.response) : 'alreadyWithdrawn',
    ),
  );
  // The same answers may still lie there as a saved interview, or be on their way there.
  await endDraft(receipt, nowSeconds());
  return reply({ outcome: outcomes.includes('withdrawn') ? 'withdrawn' : 'alreadyWithdrawn' });
});
