import type { ProblemKey } from '#shared/contract/problems.ts';
import { INVITATION_WORDS } from '#lib/interview/invitation-words.ts';
import type { ResidentKey } from '#lib/messages/resident/resident.ts';

/** What a server says of a finished interview for good, and what the resident reads of it. */
const REASONS = {
  surveyClosed: 'closed.title',
  unknownChannel: 'unknown.title',
  unknownVersion: 'unknown.title',
  answersRefused: 'send.refused',
  invalidInput: 'send.refused',
  malformedJson: 'send.refused',
  bodyTooLarge: 'send.refused',
  syntheticRefused: 'send.refused',
  forgedReceipt: 'send.refused',
  brokenSeal: 'send.refused',
  nothingAnswered: 'send.empty',
  ...INVITATION_WORDS,
} as const satisfies Partial<Record<ProblemKey, ResidentKey>>;

/** Why the server does not take a finished interview. Whatever is not named here may be over in a moment. */
export type Refusal = keyof typeof REASONS;

/** Whether sending again by itself would help nobody. */
export const isRefusal = (key: string): key is Refusal => Object.hasOwn(REASONS, key);

/** The text that says why. */
export const reasonOf = (refusal: Refusal): ResidentKey => REASONS[refusal];
