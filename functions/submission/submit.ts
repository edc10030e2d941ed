import type { OutputOf } from '#shared/contract/routes.ts';
import type { Submission } from '#shared/contract/submission.ts';
import type { Answers } from '#shared/questionnaire/answer.ts';
import type { CompiledQuestionnaire } from '#shared/questionnaire/compiled.ts';
import { accept } from '#shared/response/accept.ts';
import { readInvitation } from '#shared/response/invitation.ts';
import { makeReceipt, readReceipt } from '#shared/response/receipt.ts';
import { sameSubmission } from '#shared/response/same-submission.ts';
import { refuse, type Reply, reply } from '#functions/middleware/reply.ts';
import { compiledVersion } from '#functions/store/compiled-versions.ts';
import { contentHash } from '#functions/store/content-hash.ts';
import { freshCodeBytes } from '#functions/store/lookup.ts';
import { openedChannel } from '#functions/store/opened-channel.ts';
import {
  acceptInvited,
  acceptResponse,
  findResponses,
  responseHash,
  type StoredResponse,
} from '#functions/store/responses.ts';
import { proves } from './challenge.ts';
import { takesWithoutProof } from './without-proof.ts';
import { surroundingsNow, surroundingsOn } from '#functions/surroundings.ts';

/**
 * Takes an interview that is handed in, whichever way it came: checks it by its version and stores it once under its
 * receipt, or says why not.
 */
export async function submit(input: Submission): Promise<Reply<OutputOf<'submitResponse'>>> {
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
  const sent: Sent = { receipt, survey: survey.id, version: input.version, answers: input.answers, compiled };
  const acceptance = accept(compiled, input.answers, surroundings);
  if (acceptance.outcome === 'screenedOut') return (await arrivedBefore(sent)) ?? refuse('screenedOut');
  if (acceptance.outcome === 'nothingAnswered') return refuse('nothingAnswered');
  if (acceptance.outcome === 'refused') {
    const issues = acceptance.issues.map(({ path, code, limit }) => ({
      path,
      code,
      ...(limit !== undefined && { limit }),
    }));
    return (await arrivedBefore(sent)) ?? refuse('answersRefused', { issues });
  }

  const response: StoredResponse = {
    survey: survey.id,
    channel: channel.code,
    version: input.version,
    language: input.language,
    mode: survey.mode,
    day: surroundings.today,
    answers: acceptance.answers,
    ...(input.assisted === true && { assisted: true }),
    ...(input.synthetic === true && { synthetic: true }),
  };
  if (survey.status === 'closed') return (await arrivedBefore(sent, response)) ?? refuse('surveyClosed');
  // The generator of made-up answers is let through: only a trial takes them.
  if (input.synthetic !== true && !(await proves(input.proof, channel.code, receipt)))
    if (!takesWithoutProof(channel.code, Date.now()))
      return (await arrivedBefore(sent, response)) ?? refuse('tooManyNow');
  if (channel.invited !== true) return store(sent, response, acceptResponse);
  if (input.invitation === undefined)
    return (await arrivedBefore(sent, response)) ?? refuse('invitationNeeded');
  const invitation = readInvitation(input.invitation);
  if (invitation === undefined) return (await arrivedBefore(sent, response)) ?? refuse('invitationUnknown');
  return store(sent, response, (code, stored) => acceptInvited(code, stored, invitation));
}

/** What came in under a receipt, before the gate. */
interface Sent {
  readonly receipt: string;
  readonly survey: string;
  readonly version: number;
  readonly answers: Answers;
  readonly compiled: CompiledQuestionnaire;
}

/**
 * Other answers under a code that is in use go under a code of their own, which follows from both: they are never
 * dropped, and a retry finds them instead of storing them once more.
 */
async function store(
  sent: Sent,
  response: StoredResponse,
  put: (receipt: string, response: StoredResponse) => ReturnType<typeof acceptInvited>,
) {
  const { receipt } = sent;
  const outcome = await put(receipt, response);
  if (outcome === 'invitationSpent' || outcome === 'invitationUnknown')
    // Under the code that follows from other answers the same ones may stand since an earlier try.
    return (await arrivedBefore(sent, response)) ?? refuse(outcome);
  if (outcome === 'erased') return refuse('erasedReceipt');
  if (outcome !== 'codeTaken') return reply({ outcome, receipt });
  if (await holdsSame(receipt, sent)) return reply({ outcome: 'alreadyReceived' as const, receipt });
  const fresh = freshCode(sent);
  // One proof is for one receipt, and under one receipt any number of other answers could come.
  if (response.synthetic !== true && !takesWithoutProof(response.channel, Date.now()))
    return (await arrivedBefore(sent, response)) ?? refuse('tooManyNow');
  const again = await put(fresh, response);
  if (again === 'invitationSpent' || again === 'invitationUnknown') return refuse(again);
  if (again === 'erased') return refuse('erasedReceipt');
  // The code follows from what was sent, so what stands there is the same, worked out on another day.
  return reply({ outcome: again === 'codeTaken' ? ('alreadyReceived' as const) : again, receipt: fresh });
}

/**
 * Who sends again what did arrive (the answer was lost on the way) must not be told that it was refused: not after
 * closing, and not on a day on which it would be.
 */
async function arrivedBefore(sent: Sent, response?: StoredResponse) {
  for (const code of [sent.receipt, freshCode(sent)])
    if (await holdsSame(code, sent, response))
      return reply({ outcome: 'alreadyReceived' as const, receipt: code });
  return undefined;
}

/** It follows from what was sent and not from what was made of it, which may depend on the moment. */
const freshCode = ({ receipt, survey, version, answers }: Sent): string =>
  makeReceipt(freshCodeBytes(receipt, contentHash({ survey, version, answers })));

/** Whether these answers stand under a code already: as they are now, or as they came out on an earlier day. */
async function holdsSame(code: string, sent: Sent, now?: StoredResponse): Promise<boolean> {
  const [held] = await findResponses(code, [sent.survey]);
  if (held?.kind !== 'response' || held.response.version !== sent.version) return false;
  if (now && held.hash === responseHash(now)) return true;
  const { answers: accepted, day } = held.response;
  return sameSubmission(sent.compiled, { sent: sent.answers, accepted, day: surroundingsOn(day) });
}
