import type { ProblemKey } from '#shared/contract/problems.ts';
import type { Survey } from '#shared/contract/survey.ts';
import { accept } from '#shared/response/accept.ts';
import { makeReceipt, readReceipt } from '#shared/response/receipt.ts';
import { handle } from '#functions/middleware/handle.ts';
import { refuse, reply } from '#functions/middleware/reply.ts';
import { compiledVersion } from '#functions/store/compiled-versions.ts';
import { freshCodeBytes } from '#functions/store/lookup.ts';
import { openedChannel } from '#functions/store/opened-channel.ts';
import {
  acceptResponse,
  findResponses,
  responseHash,
  type StoredResponse,
} from '#functions/store/responses.ts';
import { surroundingsNow } from '#functions/surroundings.ts';

export const handler = handle('submitResponse', async (input) => {
  const receipt = readReceipt(input.receipt);
  if (receipt === undefined) return refuse('forgedReceipt');
  const opened = await openedChannel(input.channel);
  if (!opened) return refuse('unknownChannel');
  const { channel, survey } = opened;
  if (survey.status === 'draft') return refuse('surveyNotOpen');
  if (input.synthetic === true && survey.mode !== 'trial') return refuse('syntheticRefused');
  const compiled = await compiledVersion(survey.questionnaire, input.version);
  if (!compiled) return refuse('unknownVersion');
  // Residents are counted by language: only by those that the version speaks.
  if (!compiled.questionnaire.languages.includes(input.language))
    return refuse('invalidInput', { issues: [{ path: 'language', code: 'notOffered' }] });

  const surroundings = surroundingsNow();
  const acceptance = accept(compiled, input.answers, surroundings);
  if (acceptance.outcome === 'screenedOut') return refuse('screenedOut');
  if (acceptance.outcome === 'refused') {
    const issues = acceptance.issues.map(({ path, code, limit }) => ({
      path,
      code,
      ...(limit !== undefined && { limit }),
    }));
    return refuse('answersRefused', { issues });
  }

  const response: StoredResponse = {
    survey: survey.id,
    channel: channel.code,
    version: input.version,
    language: input.language,
    mode: survey.mode,
    day: surroundings.today,
    answers: acceptance.answers,
    ...(input.synthetic === true && { synthetic: true }),
  };
  if (survey.status === 'closed') return late(receipt, survey, response);
  return store(receipt, response);
});

/**
 * Other answers under a code that is in use go under a code of their own, which follows from both: they are never
 * dropped, and a retry finds them instead of storing them once more.
 */
async function store(receipt: string, response: StoredResponse) {
  const outcome = await acceptResponse(receipt, response);
  if (outcome === 'erased') return refuse('erasedReceipt');
  if (outcome !== 'codeTaken') return reply({ outcome, receipt });
  const fresh = makeReceipt(freshCodeBytes(receipt, responseHash(response)));
  const again = await acceptResponse(fresh, response);
  if (again === 'erased') return refuse('erasedReceipt');
  if (again === 'codeTaken') throw new Error('A code that follows from the answers holds other answers.');
  return reply({ outcome: again, receipt: fresh });
}

/**
 * After closing nothing is taken any more, but who sends again what did arrive (the answer was lost on the way)
 * must not be told that it was refused.
 */
async function late(receipt: string, survey: Survey, response: StoredResponse) {
  const hash = responseHash(response);
  const closed: ProblemKey = 'surveyClosed';
  for (const code of [receipt, makeReceipt(freshCodeBytes(receipt, hash))]) {
    const [held] = await findResponses(code, [survey.id]);
    if (held?.kind === 'response' && held.hash === hash)
      return reply({ outcome: 'alreadyReceived' as const, receipt: code });
  }
  return refuse(closed);
}
