import { readReceipt } from '#shared/response/receipt.ts';
import { handle } from '#functions/middleware/handle.ts';
import { refuse, reply } from '#functions/middleware/reply.ts';
import { deleteDraft } from '#functions/store/interviews.ts';
import { findResponses, withdrawResponse } from '#functions/store/responses.ts';
import { recentSurveyIds } from '#functions/store/surveys.ts';

export const handler = handle('withdrawResponse', async (input) => {
  const receipt = readReceipt(input.receipt);
  if (receipt === undefined) return refuse('forgedReceipt');
  const found = await findResponses(receipt, await recentSurveyIds());
  if (found.length === 0) return refuse('unknownReceipt');
  const outcomes = await Promise.all(
    found.map((held) =>
      held.kind === 'response' ? withdrawResponse(receipt, held.response.survey) : 'alreadyWithdrawn',
    ),
  );
  // The same answers may still lie there as a saved interview.
  await deleteDraft(receipt);
  return reply({ outcome: outcomes.includes('withdrawn') ? 'withdrawn' : 'alreadyWithdrawn' });
});
