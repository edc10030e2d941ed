import { readReceipt } from '#shared/response/receipt.ts';
import { nowSeconds } from '#functions/clock.ts';
import { handle } from '#functions/middleware/handle.ts';
import { refuse, reply } from '#functions/middleware/reply.ts';
import { readDraft } from '#functions/store/interviews.ts';

export const handler = handle('readDraft', async (input) => {
  const receipt = readReceipt(input.receipt);
  if (receipt === undefined) return refuse('forgedReceipt');
  const draft = await readDraft(receipt, nowSeconds());
  return draft ? reply(draft) : refuse('unknownDraft');
});
