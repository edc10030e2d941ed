import { createHmac, randomInt } from 'node:crypto';
import { createChallenge, verifySolution } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import { Challenge, Proof } from '#shared/contract/challenge.ts';
import { receiptSecret } from '#functions/store/lookup.ts';

/** Rounds of one derivation: a millisecond on a server. */
const COST = 5000;
/** So many derivations a device makes, while nobody floods the channel: some tenths of a second on a phone. */
const FEWEST = 50;
const MOST = 100;
/** A challenge ends with a step of so many seconds, after this one: its end tells no time that anybody could use. */
const STEP = 600;

const secret = (): string => createHmac('sha256', receiptSecret()).update('peil challenge').digest('hex');

/** Says for which channel and receipt a challenge is, to nobody who has not got the secret. */
const bound = (channel: string, receipt: string): string =>
  createHmac('sha256', receiptSecret()).update(`proof:${channel}:${receipt}`).digest('hex').slice(0, 32);

/**
 * A challenge for who is about to hand in under a receipt.
 *
 * @param receipt in canonical form.
 * @param level how many times harder than usual it is.
 * @param now in milliseconds.
 */
export async function challengeFor(
  channel: string,
  receipt: string,
  level: number,
  now: number,
): Promise<Challenge> {
  const made = await createChallenge({
    algorithm: 'PBKDF2/SHA-256',
    cost: COST,
    counter: randomInt(FEWEST * level, MOST * level),
    deriveKey,
    expiresAt: (Math.floor(now / 1000 / STEP) + 2) * STEP,
    data: { for: bound(channel, receipt) },
    hmacSignatureSecret: secret(),
  });
  return Challenge.parse(made);
}

/** Whether a proof is one of ours, solved, in time, and for this channel and receipt. */
export async function proves(proof: string | undefined, channel: string, receipt: string): Promise<boolean> {
  const read = Proof.safeParse(parsed(proof));
  if (!read.success) return false;
  const { challenge, solution } = read.data;
  if (challenge.parameters.data.for !== bound(channel, receipt)) return false;
  const { verified } = await verifySolution({
    challenge,
    solution: { ...solution, time: 0 },
    deriveKey,
    hmacSignatureSecret: secret(),
  });
  return verified;
}

function parsed(text: string | undefined): unknown {
  try {
    return text === undefined ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}
