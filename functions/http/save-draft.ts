import { readReceipt } from '#shared/response/receipt.ts';
import { nowSeconds } from '#functions/clock.ts';
import { handle } from '#functions/middleware/handle.ts';
import { refuse, reply } from '#functions/middleware/reply.ts';
import { saveDraft } from '#functions/store/interviews.ts';
import { openedChannel } from '#functions/store/opened-channel.ts';

/** An item holds 400 KB. A body is smaller, but a number written short (1e20) is stored at its full length. */
const MOST_BYTES = 380_000;

export const handler = handle('saveDraft', async (input) => {
  const receipt = readReceipt(input.receipt);
  if (receipt === undefined) return refuse('forgedReceipt');
  if (Buffer.byteLength(JSON.stringify(input.answers)) > MOST_BYTES) return refuse('bodyTooLarge');
  const opened = await openedChannel(input.channel);
  if (!opened) return refuse('unknownChannel');
  const { channel, version, language, page, answers } = input;
  const { id: survey, mode } = opened.survey;
  const draft = { survey, mode, channel, version, language, page, answers };
  // A save that was under way while the interview ended has nothing to keep any more.
  await saveDraft(receipt, draft, nowSeconds());
  return reply({});
});
