import { readReceipt } from '#shared/response/receipt.ts';
import { handle } from '#functions/middleware/handle.ts';
import { refuse, reply } from '#functions/middleware/reply.ts';
import { heldUnder } from '#functions/store/held-under.ts';
import { recentSurvey } from '#functions/store/surveys.ts';

export const handler = handle('readResponse', async (input) => {
  const receipt = readReceipt(input.receipt);
  if (receipt === undefined) return refuse('forgedReceipt');
  const [held] = await heldUnder(receipt);
  if (!held) return refuse('unknownReceipt');
  if (held.kind === 'tombstone') return refuse('erasedReceipt');
  const { survey: id, version, language, day, answers } = held.response;
  const survey = await recentSurvey(id);
  return reply({ survey: id, title: survey?.title ?? {}, version, language, day, answers });
});
