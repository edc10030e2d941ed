import * as z from 'zod';
import { LanguageTag } from '#shared/language/tag.ts';
import { Answers } from '#shared/questionnaire/answer.ts';
import { MOST_PROOF } from './challenge.ts';
import { ChannelCode } from './survey.ts';

/** A receipt code as a person may type it; `shared/response/receipt` checks it. */
export const TypedReceipt = z.string().min(1).max(100);

/** The code of a one-time invitation as a person may type it; `shared/response/invitation` checks it. */
export const TypedInvitation = z.string().min(1).max(60);

/** Answers as they are sent in; the store adds the day, never the time. */
export const Submission = z.object({
  channel: ChannelCode,
  version: z.int().positive(),
  language: LanguageTag,
  receipt: TypedReceipt,
  answers: Answers,
  /** Made by the demonstration generator. Only a trial survey takes it. */
  synthetic: z.boolean().optional(),
  /** It was filled in with somebody who helps, on a tablet that goes from hand to hand: never who. */
  assisted: z.boolean().optional(),
  /** That the device worked for it (`Proof` in JSON). Without one answers are taken too, a few a minute. */
  proof: z.string().max(MOST_PROOF).optional(),
  /** Where the channel asks for one. It is spent with the response and not kept with it. */
  invitation: TypedInvitation.optional(),
});
export type Submission = z.infer<typeof Submission>;

/** As long as a sealed submission can be: a body of 256 KB, a third longer in base64. */
export const MOST_SEALED = 360_000;

/** The public half of a survey's key, as a JSON Web Key (RFC 7517). */
export const SealingKey = z.object({
  kty: z.literal('EC'),
  crv: z.literal('P-256'),
  x: z.string().max(100),
  y: z.string().max(100),
});
export type SealingKey = z.infer<typeof SealingKey>;
