import type { Answers } from '#shared/questionnaire/answer.ts';
import type { CompiledQuestionnaire } from '#shared/questionnaire/compiled.ts';
import { accept } from '#shared/response/accept.ts';
import { makeReceipt, readReceipt } from '#shared/response/receipt.ts';
import { sameSubmission } from '#shared/response/same-submission.ts';
import { handle } from '#functions/middleware/handle.ts';
import { refuse, reply } from '#functions/middleware/reply.ts';
import { compiledVersion } from '#functions/store/compiled-versions.ts';
import { contentHash } from '#functions/store/content-hash.ts';
import { freshCodeBytes } from '#functions/store/lookup.ts';
import { openedChannel } from '#functions/store/opened-channel.ts';
import {
  acceptResponse,
  findResponses,
  responseHash,
  type StoredResponse,
} from '#functions/store/responses.ts';
import { surroundingsNow, surroundingsOn } from '#functions/surroundings.ts';

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
  const submission: Sent = { receipt, response, sent: input.answers, compiled };
  return survey.status === 'closed' ? late(submission) : store(submission);
});

/** A submission that the gate accepted, and what it was accepted from. */
interface Sent {
  readonly receipt: string;
  readonly response: StoredResponse;
  readonly sent: Answers;
  readonly compiled: CompiledQuestionnaire;
}

/**
 * Other answers under a code that is in use go under a code of their own, which follows from both: they are never
 * dropped, and a retry finds them instead of storing them once more.
 */
async function store(submission: Sent) {
  const { receipt, response } = submission;
  const outcome = await acceptResponse(receipt, response);
  if (outcome === 'erased') return refuse('erasedReceipt');
  if (outcome !== 'codeTaken') return reply({ outcome, receipt });
  if (await holdsSame(receipt, submission)) return reply({ outcome: 'alreadyReceived' as const, receipt });
  const fresh = freshCode(submission);
  const again = await acceptResponse(fresh, response);
  if (again === 'erased') return refuse('erasedReceipt');
  // The code follows from what was sent, so what stands there is the same, worked out on another day.
  return reply({ outcome: again === 'codeTaken' ? ('alreadyReceived' as const) : again, receipt: fresh });
}

/**
 * After closing nothing is taken any more, but who sends again what did arrive (the answer was lost on the way)
 * must not be told that it was refused.
 */
async function late(submission: Sent) {
  for (const code of [submission.receipt, freshCode(submission)])
    if (await holdsSame(code, submission))
      return reply({ outcome: 'alreadyReceived' as const, receipt: code });
  return refuse('surveyClosed');
}

/** It follows from what was sent and not from what was made of it, which may depend on the moment. */
const freshCode = ({ receipt, response: { survey, version }, sent }: Sent): string =>
  makeReceipt(freshCodeBytes(receipt, contentHash({ survey, version, answers: sent })));

/** Whether these answers stand under a code already: as they are, or as they came out on an earlier day. */
async function holdsSame(code: string, { response, sent, compiled }: Sent): Promise<boolean> {
  const [held] = await findResponses(code, [response.survey]);
  if (held?.kind !== 'response' || held.response.version !== response.version) return false;
  if (held.hash === responseHash(response)) return true;
  const { answers: accepted, day } = held.response;
  return sameSubmission(compiled, { sent, accepted, day: surroundingsOn(day) });
}
