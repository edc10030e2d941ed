import { readReceipt } from '#shared/response/receipt.ts';
import { nowSeconds } from '#functions/clock.ts';
import { handle } from '#functions/middleware/handle.ts';
import { refuse, reply } from '#functions/middleware/reply.ts';
import { endDraft } from '#functions/store/interviews.ts';

export const handler = handle('deleteDraft', async (input) => {
  const receipt = readReceipt(input.receipt);
  if (receipt === undefined) return refuse('forgedReceipt');
  await endDraft(receipt, nowSeconds());
  return reply({});
});
