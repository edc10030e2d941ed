import { readReceipt } from '#shared/response/receipt.ts';
import { handle } from '#functions/middleware/handle.ts';
import { refuse, reply } from '#functions/middleware/reply.ts';
import { challengeFor } from '#functions/submission/challenge.ts';
import { MinuteCount } from '#functions/submission/minute-count.ts';

const asked = new MinuteCount();

/** While a channel is flooded each challenge is harder, up to eight times: a phone then works some seconds. */
const levelFor = (asksThisMinute: number): number =>
  asksThisMinute <= 60 ? 1 : asksThisMinute <= 240 ? 2 : asksThisMinute <= 960 ? 4 : 8;

export const handler = handle('readChallenge', async ({ channel, receipt: typed }) => {
  const receipt = readReceipt(typed);
  if (receipt === undefined) return refuse('forgedReceipt');
  const now = Date.now();
  return reply(await challengeFor(channel, receipt, levelFor(asked.add(channel, now)), now));
});
