import { readReceipt } from '#shared/response/receipt.ts';
import { nowSeconds } from '#functions/clock.ts';
import { handle } from '#functions/middleware/handle.ts';
import { refuse, reply } from '#functions/middleware/reply.ts';
import { saveDraft } from '#functions/store/interviews.ts';
import { openedChannel } from '#functions/store/opened-channel.ts';

export const handler = handle('saveDraft', async (input) => {
  const receipt = readReceipt(input.receipt);
  if (receipt === undefined) return refuse('forgedReceipt');
  const opened = await openedChannel(input.channel);
  if (!opened) return refuse('unknownChannel');
  const { channel, version, language, page, answers } = input;
  const draft = { survey: opened.survey.id, channel, version, language, page, answers };
  await saveDraft(receipt, draft, nowSeconds());
  return reply({});
});
