import { readReceipt } from '#shared/response/receipt.ts';
import { handle } from '#functions/middleware/handle.ts';
import { refuse, reply } from '#functions/middleware/reply.ts';
import { deleteDraft } from '#functions/store/interviews.ts';

export const handler = handle('deleteDraft', async (input) => {
  const receipt = readReceipt(input.receipt);
  if (receipt === undefined) return refuse('forgedReceipt');
  await deleteDraft(receipt);
  return reply({});
});
